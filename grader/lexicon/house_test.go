package lexicon

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
)

// TestEachOfTheHouse looks at every list that the code names: one that is wrong shows itself only
// when its rule runs, and a list that nobody names is one that a translator writes for nothing.
func TestEachOfTheHouse(t *testing.T) {
	code := readCode(t, "../..")
	asked := map[string]bool{}
	for text := range code {
		for _, m := range regexp.MustCompile(`\{([a-z-]{2,})\}`).FindAllStringSubmatch(text, -1) {
			asked[m[1]] = true
		}
		asked[text] = true
	}
	for _, l := range Languages() {
		for list := range l.lists {
			if !asked[list] {
				t.Errorf("%s.yaml: no code asks for %s", l.Tag, list)
			}
		}
	}
}

func TestEachPatternCompiles(t *testing.T) {
	count := 0
	for text, in := range readCode(t, "../..") {
		if in != "lexicon.Pattern" {
			continue
		}
		count++
		func() {
			defer func() {
				if fault := recover(); fault != nil {
					t.Errorf("%s: %v", text, fault)
				}
			}()
			Pattern(text)()
		}()
	}
	if count < 30 {
		t.Errorf("only %d patterns with words of a language were found", count)
	}
}

// readCode returns the texts in the code below a folder, each with the function that it is given
// to, where that is one of this package. What is written in pieces is one text.
func readCode(t *testing.T, root string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(root, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		constants := constantsOf(file)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if _, known := texts[textOf(n, nil)]; !known {
					texts[textOf(n, nil)] = ""
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Pattern" && len(n.Args) == 1 {
					texts[textOf(n.Args[0], constants)] = "lexicon.Pattern"
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// constantsOf returns the texts that a file gives names to.
func constantsOf(file *ast.File) map[string]string {
	constants := map[string]string{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Names) == 1 && len(v.Values) == 1 {
			constants[v.Names[0].Name] = textOf(v.Values[0], nil)
		}
		return true
	})
	return constants
}

func textOf(e ast.Expr, constants map[string]string) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return text
		}
	case *ast.BinaryExpr:
		return textOf(e.X, constants) + textOf(e.Y, constants)
	case *ast.Ident:
		return constants[e.Name]
	}
	return ""
}
