package markdown

import (
	"bytes"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// anchored finds the names that a source gives to places: attributes in braces of pandoc,
// PHP Markdown Extra and kramdown ({#name}, {: #name}), id and name of any element of HTML,
// a target of MyST above a heading ((name)=), and a label of MultiMarkdown behind one
// (## Heading [name]).
var anchored = pattern.New(`\{:?[^{}\n]*?#([^\s{}#]+)[^{}\n]*\}` +
	`|\b(?i:id|name)\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'>]+))` +
	`|(?m:^\(([^()\s]+)\)=[ \t]*$)` +
	`|(?m:^#{1,6} .*\[([^\[\]\n]+)\][ \t#]*$)`)

// anchors returns the names of places in a text, as they are and in small letters. They are
// looked for where a link leads into the document, and in code too: one too many does no
// harm. It is nil for a text without such a link.
func anchors(source []byte) map[string]bool {
	if !bytes.Contains(source, []byte("#")) || !bytes.Contains(source, []byte("](#")) && !leadsInside().Match(source) {
		return nil
	}
	names := map[string]bool{}
	for _, found := range anchored().FindAllSubmatch(source, -1) {
		for _, name := range found[1:] {
			if len(name) > 0 {
				text := document.Clean(resolve(name))
				names[text], names[strings.ToLower(text)] = true, true
			}
		}
	}
	return names
}

// leadsInside is a link into the document that is not written behind its words.
var leadsInside = pattern.New(`(?i)\]\(\s*<?#|\bhref\s*=\s*["']?#|(?m:^ {0,3}\[[^\]\n]+\]:\s*<?#)`)
