package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/pattern"
)

func TestPattern(t *testing.T) {
	part := pattern.New(`^Part (\d)`)
	if m := part().FindStringSubmatch("Part 2"); len(m) != 2 || m[1] != "2" || part().MatchString("part 2") {
		t.Errorf("%q", m)
	}
}

// TestEachOfTheHouse compiles every pattern of the project: when it runs, one that is never tried
// is never compiled.
func TestEachOfTheHouse(t *testing.T) {
	count := 0
	err := filepath.WalkDir("../..", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || !isNew(call) {
				return true
			}
			count++
			if _, err := regexp.Compile(textOf(call.Args[0])); err != nil {
				t.Errorf("%s: %v", set.Position(call.Pos()), err)
			}
			return true
		})
		return nil
	})
	if err != nil || count < 100 {
		t.Errorf("%d patterns: %v", count, err)
	}
}

func isNew(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || f.Sel.Name != "New" {
		return false
	}
	from, ok := f.X.(*ast.Ident)
	return ok && from.Name == "pattern"
}

// textOf returns a text that is written in pieces. A piece that has a name is left out: those are
// lists of letters and words.
func textOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(e.Value)
		return text
	case *ast.BinaryExpr:
		return textOf(e.X) + textOf(e.Y)
	default:
		return "x"
	}
}
