package source

import (
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"jourdain/grader/pattern"
)

// cut takes what is wrong out of a tree, so that the rest can be read.
type cut struct {
	at *token.Token // what is wrong
	// strange is set for a key that is not known: all such keys of the same place are taken
	// out together, by strangers.
	strange bool

	key    string       // the key that it stood under; "" for an item of a list
	here   reflect.Type // the type of what it stood in; nil when it is not known
	holder ast.Node     // what it stood in
}

// from takes the smallest entry that holds the token out of a node, which is read into a
// value of a type. It reports whether there was one.
func (c *cut) from(node ast.Node, t reflect.Type) bool {
	switch n := node.(type) {
	case *ast.AnchorNode:
		return c.from(n.Value, t)
	case *ast.TagNode:
		return c.from(n.Value, t)
	case *ast.MappingNode:
		return c.fromKeys(n, t)
	case *ast.SequenceNode:
		return c.fromList(n, t)
	default:
		return false
	}
}

func (c *cut) fromKeys(n *ast.MappingNode, t reflect.Type) bool {
	if readsItself(t) {
		return c.fromItself(n, t)
	}
	for i, v := range n.Values {
		named := v.Key.GetToken() == c.at || v.GetToken() == c.at
		if !named && !c.holds(v.Value) {
			continue
		}
		key := v.Key.GetToken().Value
		if !named && v.Value.GetToken() != c.at && c.from(v.Value, below(t, key)) {
			return true
		}
		c.key, c.here, c.holder = key, t, n
		if !c.strange {
			n.Values = slices.Delete(n.Values, i, i+1)
		}
		return true
	}
	return false
}

// strangers takes the keys out that are not known in the place of the one that the library
// has met, and returns their faults. The library meets them in no order.
func (c *cut) strangers(whole reflect.Type) []*Fault {
	n, ok := c.holder.(*ast.MappingNode)
	if !ok {
		return nil
	}
	var known []string
	if c.here != nil {
		known = own(inner(c.here))
	}
	var faults []*Fault
	after := "" // the key before, when nothing stands there
	n.Values = slices.DeleteFunc(n.Values, func(v *ast.MappingValueNode) bool {
		key := v.Key.GetToken().Value
		strange := v.Key.GetToken() == c.at || c.here != nil && !v.Key.IsMergeKey() && !slices.Contains(known, key)
		if strange {
			mistake, values := misnamed(key, after, known, whole)
			faults = append(faults, At(v.Key, mistake, values...))
		}
		if after = ""; v.Value.Type() == ast.NullType {
			after = key
		}
		return strange
	})
	return faults
}

// fromItself takes an item out of the lists below the keys of a type that reads itself.
// The keys are its own affair: without one, what is left would be wrong too.
func (c *cut) fromItself(n *ast.MappingNode, t reflect.Type) bool {
	for _, v := range n.Values {
		if v.Key.GetToken() != c.at && v.Value.GetToken() != c.at && c.holds(v.Value) {
			return c.from(v.Value, reflect.SliceOf(t))
		}
	}
	return false
}

func readsItself(t reflect.Type) bool {
	return t != nil && reflect.PointerTo(t).Implements(reflect.TypeFor[yaml.NodeUnmarshaler]())
}

func (c *cut) fromList(n *ast.SequenceNode, t reflect.Type) bool {
	for i, v := range n.Values {
		if !c.holds(v) {
			continue
		}
		if v.GetToken() != c.at && c.from(v, below(t, "")) {
			return true
		}
		c.key, c.here, c.holder = "", t, n
		n.Values = slices.Delete(n.Values, i, i+1)
		return true
	}
	return false
}

// holds reports whether the token is in a node.
func (c *cut) holds(node ast.Node) bool {
	found := false
	visit(node, func(n ast.Node) { found = found || n.GetToken() == c.at })
	return found
}

// doubles takes the keys out that stand twice in the same place, each time the second, and
// gives their faults.
func doubles(root ast.Node) []*Fault {
	var faults []*Fault
	visit(root, func(node ast.Node) {
		n, ok := node.(*ast.MappingNode)
		if !ok {
			return
		}
		seen := map[string]bool{}
		n.Values = slices.DeleteFunc(n.Values, func(v *ast.MappingValueNode) bool {
			key := v.Key.GetToken().Value
			again := seen[key] && !v.Key.IsMergeKey()
			if again {
				faults = append(faults, At(v.Key, ErrTwice, "Key", key))
			}
			seen[key] = true
			return again
		})
	})
	return faults
}

// run finds the items that go on in a line which begins with a hyphen: it was meant as an
// item, and is a part of the text.
func run(root ast.Node) []*Fault {
	var faults []*Fault
	visit(root, func(node ast.Node) {
		list, ok := node.(*ast.SequenceNode)
		if !ok {
			return
		}
		for _, item := range list.Values {
			text, ok := item.(*ast.StringNode)
			if !ok || text.Token.Type != token.StringType || text.Token.Prev == nil {
				continue
			}
			if at := goesOn().FindStringIndex(text.Token.Origin); at != nil {
				// The library gives the last text of a file the line where it ends.
				begins := text.Token.Prev.Position.Line
				faults = append(faults, &Fault{
					Line: begins + 1 + strings.Count(text.Token.Origin[:at[0]], "\n"), Mistake: ErrItem,
				})
			}
		}
	})
	return faults
}

var goesOn = pattern.New(`\n *- `)
