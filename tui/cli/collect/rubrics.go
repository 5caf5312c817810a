package collect

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"jourdain/tui/cli/console"
)

// longestRubric is how many bytes of a file are looked at to find what it names.
const longestRubric = 1 << 20

// NamedIn returns the real paths of the model and of the starting file that a teacher's rubric
// names, whatever else is wrong in it; none for a file that is no rubric, and for none.
func NamedIn(file string) []string {
	if !slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(file))) {
		return nil
	}
	open, err := os.Open(file)
	if err != nil {
		return nil
	}
	defer func() { _ = open.Close() }() // it was only read
	source, err := io.ReadAll(io.LimitReader(open, longestRubric))
	var rubric struct {
		Model string `yaml:"model"`
		Start string `yaml:"start"`
	}
	if err != nil || yaml.Unmarshal(source, &rubric) != nil {
		return nil
	}
	var all []string
	for _, name := range []string{rubric.Model, rubric.Start} {
		switch {
		case name == "":
		case filepath.IsAbs(name):
			all = append(all, console.Absolute(name))
		default:
			all = append(all, console.Absolute(filepath.Join(filepath.Dir(file), name)))
		}
	}
	return all
}

// setAside keeps apart what the rubrics among the entries of a folder name.
func (v *visit) setAside(dir string, entries []os.DirEntry) {
	for _, entry := range entries {
		if entry.Type().IsRegular() {
			v.not.Papers = append(v.not.Papers, slices.DeleteFunc(NamedIn(filepath.Join(dir, entry.Name())), func(path string) bool { return path == v.not.Model })...)
		}
	}
}
