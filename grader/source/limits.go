package source

import (
	"bytes"
	"slices"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// The limits of what is read. The outline of a thousand headings has three thousand
// words and signs. The library takes a second for the keys that fit in maxWords, and
// four times as long for twice as many; it calls itself once for each list in a list.
const (
	// MaxSize is the size of the largest file that is read, in bytes.
	MaxSize = 1 << 20

	maxWords = 50_000
	maxDepth = 64
	// maxAgain is how many words aliases may stand for, all together.
	maxAgain = 10_000
)

// isLong says of a text whether it has so many signs that it need not be taken apart to
// know that it is too long.
func isLong(body []byte) bool {
	signs := 0
	for _, sign := range "[]{},:?-#&*!\"'\n" {
		signs += bytes.Count(body, []byte(string(sign)))
	}
	return signs > 4*maxWords
}

// IsCostly reports whether a text of YAML would cost too much to take apart, or to read into a
// value.
func IsCostly(text []byte) (costly bool) {
	if len(text) > MaxSize || isLong(text) {
		return true
	}
	tokens := lexer.Tokenize(string(text))
	if tooMuch(tokens) != nil {
		return true
	}
	if !slices.ContainsFunc(tokens, func(t *token.Token) bool { return t.Type == token.AliasType }) {
		return false
	}
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			costly = true
		}
	}()
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	return err == nil && slices.ContainsFunc(file.Docs, func(doc *ast.DocumentNode) bool { return unfolded(doc.Body) != nil })
}

// tooMuch finds what would cost too much to read, before it is read.
func tooMuch(tokens token.Tokens) *Fault {
	if len(tokens) > maxWords {
		return &Fault{Mistake: ErrLong, Values: []any{"Most", maxWords}}
	}
	var n nesting
	for _, t := range tokens {
		if n.step(t); n.depth() > maxDepth {
			return &Fault{Line: t.Position.Line, Mistake: ErrNested, Values: []any{"Most", maxDepth}}
		}
	}
	return nil
}

// nesting is what is open at a place of a text.
type nesting struct {
	brackets []*token.Token // those that are not closed yet
	columns  []int          // where the lists and the keys around the place begin
}

func (n *nesting) depth() int { return len(n.brackets) + len(n.columns) }

// step goes past a token. It says false for a closing bracket that closes nothing, or
// what another kind of bracket has opened.
func (n *nesting) step(t *token.Token) bool {
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.brackets = append(n.brackets, t)
	case token.SequenceEndType, token.MappingEndType:
		last := len(n.brackets) - 1
		if last < 0 || (n.brackets[last].Type == token.SequenceStartType) != (t.Type == token.SequenceEndType) {
			return false
		}
		n.brackets = n.brackets[:last]
	case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
		if len(n.brackets) == 0 {
			n.indent(t)
		}
	default:
	}
	return true
}

// indent notes where a list or a key begins: what begins further to the right ends there.
func (n *nesting) indent(t *token.Token) {
	at := t.Position.Column
	if t.Type == token.MappingValueType && t.Prev != nil {
		at = t.Prev.Position.Column
	}
	for len(n.columns) > 0 && n.columns[len(n.columns)-1] >= at {
		n.columns = n.columns[:len(n.columns)-1]
	}
	n.columns = append(n.columns, at)
}

// unclosed returns the bracket that is not closed, or that closes nothing; nil for none.
func unclosed(tokens token.Tokens) *token.Token {
	var n nesting
	for _, t := range tokens {
		if !n.step(t) {
			return t
		}
	}
	if len(n.brackets) > 0 {
		return n.brackets[0]
	}
	return nil
}

// unfolded finds aliases that stand for too much. Read, each costs as much as what it
// stands for; and one that stands for others, which stand for others, has no end. What is
// merged must stand for something, which the library does not say.
func unfolded(root ast.Node) *Fault {
	sizes := map[string]int{}
	var fault *Fault
	refuse := func(n ast.Node, mistake Mistake) {
		if fault == nil {
			fault = At(n, mistake)
		}
	}
	visit(root, func(n ast.Node) {
		anchor, ok := n.(*ast.AnchorNode)
		if !ok {
			return
		}
		size := 0
		visit(anchor.Value, func(below ast.Node) {
			size++
			if _, ok := below.(*ast.AliasNode); ok {
				refuse(below, ErrAlias)
			}
		})
		name := anchor.Name.GetToken().Value
		sizes[name] = max(sizes[name], size)
	})
	sum := 0
	visit(root, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.MappingValueNode:
			alias, ok := n.Value.(*ast.AliasNode)
			if _, known := sizes[aliasOf(alias)]; ok && !known && n.Key.IsMergeKey() {
				refuse(alias, ErrSign)
			}
		case *ast.AliasNode:
			if sum += 1 + sizes[aliasOf(n)]; sum > maxAgain {
				refuse(n, ErrAlias)
			}
		}
	})
	return fault
}

// aliasOf returns what an alias stands for; "" for none.
func aliasOf(alias *ast.AliasNode) string {
	if alias == nil {
		return ""
	}
	return alias.Value.GetToken().Value
}

// visit calls a function for a node and for all below it.
func visit(root ast.Node, do func(ast.Node)) {
	if root != nil {
		ast.Walk(visitor(do), root)
	}
}

type visitor func(ast.Node)

// Visit goes to a node.
func (v visitor) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}
