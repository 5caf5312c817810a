package rules_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryRuleIsInTheTable holds that a rule that is written is also run: each variable
// that is a rule.Rule stands in the lists of rules.go, once.
func TestEveryRuleIsInTheTable(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	written, listed := map[string]int{}, map[string]int{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, value := range n.Values {
					if literal, ok := value.(*ast.CompositeLit); ok && isRule(literal.Type) {
						written[n.Names[i].Name]++
					}
				}
			case *ast.CompositeLit:
				if array, ok := n.Type.(*ast.ArrayType); ok && name == "rules.go" && isRule(array.Elt) {
					for _, element := range n.Elts {
						if rule, ok := element.(*ast.Ident); ok {
							listed[rule.Name]++
						}
					}
				}
			}
			return true
		})
	}
	if len(written) < 40 {
		t.Errorf("%d rules are found in the code, which has more", len(written))
	}
	for name := range written {
		if listed[name] != 1 {
			t.Errorf("%s stands %d times in rules.go: put it once into the list of its subject", name, listed[name])
		}
	}
	for name := range listed {
		if written[name] == 0 {
			t.Errorf("%s stands in the table, and is no rule.Rule of a file", name)
		}
	}
}

// isRule reports whether a type is written as rule.Rule.
func isRule(of ast.Expr) bool {
	selector, ok := of.(*ast.SelectorExpr)
	return ok && selector.Sel.Name == "Rule"
}
