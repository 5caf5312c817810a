package source

import (
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
)

// Line returns the line, from 1, of a place in YAML: "$.options[1].why". Where there is
// no such key, it is the line of what the key is missing in; 0 when that is nothing.
func Line(body []byte, where string) int { return line(tree(body), where) }

// KeyLine returns the line, from 1, on which a key of a mapping stands: "$.works[1].submit".
// What it holds may begin some lines below. Where there is no such key, it is what [Line]
// gives.
func KeyLine(body []byte, where string) int {
	root := tree(body)
	if at := strings.LastIndex(where, "."); at >= 0 {
		if mapping, ok := find(root, where[:at]).(*ast.MappingNode); ok {
			for _, entry := range mapping.Values {
				if entry.Key.GetToken().Value == where[at+1:] {
					return entry.Key.GetToken().Position.Line
				}
			}
		}
	}
	return line(root, where)
}

// tree returns what a text of YAML holds; nil for nothing, or what is no YAML.
func tree(body []byte) ast.Node {
	text, fault := plain(body)
	if fault != nil {
		return nil
	}
	file, faults := parse(text, nil, 1)
	if len(faults) > 0 || file == nil {
		return nil
	}
	root, _ := single(file)
	return root
}

// Line returns the line of a place in what was read, as [Line] does.
func (f *File) Line(where string) int { return line(f.root, where) }

// Lost reports whether something at a place of a file, or in what stands there, was wrong and
// could not be read: what is missing there may only be mistyped.
func (f *File) Lost(where string) bool {
	lost := false
	visit(find(f.root, where), func(n ast.Node) { lost = lost || f.lost[n] })
	return lost
}

func line(root ast.Node, where string) int {
	for where != "" && where != "$" {
		if node := find(root, where); node != nil {
			return node.GetToken().Position.Line
		}
		where = where[:strings.LastIndexAny(where, ".[")]
	}
	return 0
}

// find returns the node at a place; nil for none.
func find(root ast.Node, where string) ast.Node {
	path, err := yaml.PathString(where)
	if err != nil || root == nil {
		return nil
	}
	node, err := path.FilterNode(root)
	if err != nil {
		return nil
	}
	return node
}
