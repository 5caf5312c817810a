package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jourdain/grader/pattern"
)

// formulas reads $…$ and $$…$$ by the rules of pandoc and of GitHub together, so that
// prices stay text: behind the first sign and before the last one no space stands, before the first one
// and behind the last one no letter and no digit. It reads \(…\) and \[…\] too, where what
// stands in them can be a formula: else they are brackets that somebody has escaped.
type formulas struct{ guard *guard }

// Trigger returns the characters that begin a formula.
func (f *formulas) Trigger() []byte { return []byte{'$', '\\'} }

// Parse reads a formula.
func (f *formulas) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	switch {
	case hasPrefix(line, "$$$"):
		return nil
	case hasPrefix(line, "$$"):
		return readAside(f.guard, block, display, "$$", displayEnd)
	case line[0] == '$':
		if isWordy(block.PrecendingCharacter()) || len(line) < 3 || util.IsSpace(line[1]) {
			return nil
		}
		return readAside(f.guard, block, formula, "$", dollarEnd)
	}
	for _, mark := range [...]struct {
		opens, closes string
		is            asideKind
	}{{`\(`, `\)`, formula}, {`\[`, `\]`, display}, {`\\(`, `\\)`, formula}, {`\\[`, `\\]`, display}} {
		if hasPrefix(line, mark.opens) {
			end := closing(mark.closes, len(mark.opens))
			return readAside(f.guard, block, mark.is, mark.closes, func(rest []byte) int {
				n := end(rest)
				if n >= 0 && !mathematical().Match(rest[len(mark.opens):n-len(mark.closes)]) {
					return 0
				}
				return n
			})
		}
	}
	return nil
}

// mathematical is what is in formulas and not in words: a power, an index, a sign between
// two things, a command.
var mathematical = pattern.New(`[^\\][\^_]|[=<>]|\\[a-zA-Z]{2,}|[\pL\d)] ?[+*/-] ?[\pL\d(]\pL?\b|^\s*\pL\s*$`)

// twoWords are no part of a formula that has no more signs than that: they stand between two prices.
var twoWords = pattern.New(`\pL{2,}\s+(?:\pL{2,}|\d)`)

// displayEnd returns the end of $$…$$; -1 for none, and 0 when nothing stands in it.
func displayEnd(rest []byte) int {
	n := closing("$$", 2)(rest)
	if n >= 0 && len(bytes.TrimSpace(rest[2:n-2])) == 0 {
		return 0
	}
	return n
}

// dollarEnd returns the end of $…$. The next sign that no backslash escapes ends it, or it is
// none (0).
func dollarEnd(rest []byte) int {
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '\\':
			i++
		case '$':
			after, _ := utf8.DecodeRune(rest[i+1:])
			inner := rest[1:i]
			if util.IsSpace(rest[i-1]) || isWordy(after) || after == '$' || twoWords().Match(inner) && !mathematical().Match(inner) {
				return 0
			}
			return i + 1
		}
	}
	return -1
}

func isWordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
