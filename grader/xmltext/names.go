package xmltext

import "cmp"

// names turns the names of a file into ours, by their namespaces, whatever prefixes the file
// gave to these (XML Namespaces 1.0).
type names struct {
	ours   func(namespace string) string
	scopes []scope
	serial int            // of the last scope
	last   [slots]ourName // what was met last, by slot
}

// ourName is our name for one of the file, in a scope.
type ourName struct {
	raw    rawName
	ours   string
	serial int // of the scope
}

// scope is what an element declares, with the names that were met inside it.
type scope struct {
	serial   int // there is none with the same number
	depth    int // of the element that declares it
	prefixes map[string]string
	known    map[rawName]string
}

// otherPrefix stands for every namespace that the reader does not know.
const otherPrefix = "other"

// maxKnown bounds the names that a scope remembers. Real files have about 400.
const maxKnown = 4_096

func newNames(ours func(namespace string) string) *names {
	return &names{ours: ours, serial: 1, scopes: []scope{{
		serial: 1, prefixes: map[string]string{"xml": "xml", "": otherPrefix}, known: map[rawName]string{},
	}}}
}

// declare takes in the declarations among the attributes of an element.
func (n *names) declare(attrs []rawAttribute, depth int) {
	declared := false
	for i := range attrs {
		prefix, ok := declaredPrefix(attrs[i].name)
		if !ok {
			continue
		}
		if !declared {
			declared = true
			n.serial++
			n.scopes = append(n.scopes, scope{n.serial, depth, map[string]string{}, map[rawName]string{}})
		}
		n.scopes[len(n.scopes)-1].prefixes[prefix] = cmp.Or(n.ours(attrs[i].value), otherPrefix)
	}
}

// declaredPrefix returns the prefix that an attribute declares, "" for the default.
func declaredPrefix(name rawName) (string, bool) {
	switch {
	case name.prefix == "xmlns":
		return name.local, true
	case name.prefix == "" && name.local == "xmlns":
		return "", true
	default:
		return "", false
	}
}

// leave forgets what the element at a depth declared.
func (n *names) leave(depth int) {
	if last := len(n.scopes) - 1; last > 0 && n.scopes[last].depth == depth {
		n.scopes = n.scopes[:last]
	}
}

// scope returns the number of the scope, which no other one has.
func (n *names) scope() int { return n.scopes[len(n.scopes)-1].serial }

// element returns our name for an element.
func (n *names) element(raw rawName) string {
	current := &n.scopes[len(n.scopes)-1]
	last := &n.last[slot(raw.local)]
	if last.serial == current.serial && last.raw == raw {
		return last.ours
	}
	if name, ok := current.known[raw]; ok {
		*last = ourName{raw, name, current.serial}
		return name
	}
	name := n.find(raw.prefix) + ":" + raw.local
	if len(current.known) < maxKnown {
		current.known[raw] = name
	}
	return name
}

// attribute returns our name for an attribute.
func (n *names) attribute(raw rawName) string {
	if raw.prefix == "" {
		return raw.local
	}
	return n.element(raw)
}

// find returns our prefix for one of the file. One that nobody declared is of no
// namespace that we know; LibreOffice reads on too.
func (n *names) find(prefix string) string {
	for i := len(n.scopes) - 1; i >= 0; i-- {
		if ours, ok := n.scopes[i].prefixes[prefix]; ok {
			return ours
		}
	}
	return otherPrefix
}
