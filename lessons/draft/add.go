package draft

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"jourdain/grader/source"
)

// ErrAdd is the error of a course.yaml that is written in a way in which no lesson can
// be added to it; its author can.
var ErrAdd = errors.New("the lesson cannot be added to course.yaml")

// Add returns a course.yaml with one more lesson at the end of its last part. Nothing else
// in it changes: neither the notes of its author nor the way it is written. A lesson
// that is in it already is not added again.
func Add(course []byte, id string) ([]byte, error) {
	if source.IsCostly(course) {
		return nil, ErrAdd
	}
	before, ok := listed(course)
	if !ok {
		return nil, ErrAdd
	}
	last := len(before) - 1
	for _, part := range before {
		if slices.Contains(part, id) {
			return course, nil
		}
	}
	list := lessonsOf(course, last)
	if list == nil {
		return nil, ErrAdd
	}
	added := insert(course, list, id)
	// What was written is read again: anything else than one more lesson is a mistake.
	after, ok := listed(added)
	if !ok || len(after) != len(before) || !slices.Equal(after[last], append(slices.Clone(before[last]), id)) {
		return nil, ErrAdd
	}
	for i := range last {
		if !slices.Equal(after[i], before[i]) {
			return nil, ErrAdd
		}
	}
	return added, nil
}

// listed returns the lessons of each part.
func listed(course []byte) (parts [][]string, ok bool) {
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	var list struct {
		Parts []struct {
			Lessons []string `yaml:"lessons"`
		} `yaml:"parts"`
	}
	if err := yaml.Unmarshal(course, &list); err != nil {
		return nil, false
	}
	for _, part := range list.Parts {
		parts = append(parts, part.Lessons)
	}
	return parts, len(parts) > 0
}

// lessonsOf finds the list of the lessons of a part; nil when there is none.
func lessonsOf(course []byte, part int) *ast.SequenceNode {
	file, err := parser.ParseBytes(course, 0)
	if err != nil {
		return nil
	}
	path, err := yaml.PathString(fmt.Sprintf("$.parts[%d].lessons", part))
	if err != nil {
		return nil
	}
	node, err := path.FilterFile(file)
	if err != nil {
		return nil
	}
	list, _ := node.(*ast.SequenceNode)
	return list
}

// insert writes a lesson at the end of a list, in the way that the list is written.
func insert(course []byte, list *ast.SequenceNode, id string) []byte {
	lines := strings.SplitAfter(string(course), "\n")
	if list.IsFlowStyle {
		end := list.End.Position
		line := []rune(lines[end.Line-1])
		comma := ", "
		if len(list.Values) == 0 {
			comma = ""
		}
		lines[end.Line-1] = string(line[:end.Column-1]) + comma + id + string(line[end.Column-1:])
		return []byte(strings.Join(lines, ""))
	}
	if len(list.Values) == 0 {
		return course
	}
	at := list.Values[len(list.Values)-1].GetToken().Position.Line
	hyphen := strings.Index(lines[at-1], "-")
	if hyphen < 0 {
		return course
	}
	if !strings.HasSuffix(lines[at-1], "\n") {
		lines[at-1] += "\n"
	}
	return []byte(strings.Join(slices.Insert(lines, at, lines[at-1][:hyphen]+"- "+id+"\n"), ""))
}
