package compile

import (
	"bytes"

	"github.com/yuin/goldmark/ast"

	"jourdain/grader/pattern"
)

// The signs around a comment.
const (
	commentBegin = "<!--"
	commentEnd   = "-->"
)

// ended keeps the fault of a comment that does not end, or only where another one does: what
// stands behind it is read by nobody. It reports whether there is none.
func ended(c *compiler, file string, body []byte) bool {
	at := openComment(body)
	if at < 0 {
		return true
	}
	c.fault(file, 1+bytes.Count(body[:at], []byte("\n")), ErrOpenComment)
	return false
}

// fenced is a line that begins or ends a block of code, in which nothing is a comment.
var fenced = pattern.New("^ {0,3}(`{3,}|~{3,})")

// openComment returns where the first comment begins that does not end; -1 for none.
func openComment(body []byte) int {
	masked := outsideOfBlocks(body)
	for from := 0; ; {
		begin := bytes.Index(masked[from:], []byte(commentBegin))
		if begin < 0 {
			return -1
		}
		begin += from
		inside := masked[begin+len(commentBegin):]
		end, next := bytes.Index(inside, []byte(commentEnd)), bytes.Index(inside, []byte(commentBegin))
		if end < 0 || next >= 0 && next < end {
			return begin
		}
		from = begin + len(commentBegin) + end
	}
}

// outsideOfBlocks returns a text of the same length, with spaces in the place of blocks of code and
// of code within a line.
func outsideOfBlocks(body []byte) []byte {
	masked := make([]byte, 0, len(body))
	fence, comment := "", false
	for line := range bytes.Lines(body) {
		m := fenced().FindSubmatch(line)
		switch {
		case comment: // a comment may show a block
			m = nil
		case fence == "" && m != nil:
			fence = string(m[1])
		case fence != "" && m != nil && bytes.HasPrefix(m[1], []byte(fence)):
			fence = ""
		}
		if fence != "" || m != nil {
			masked = append(masked, bytes.Repeat([]byte(" "), len(line))...)
			continue
		}
		if i := bytes.LastIndex(line, []byte(commentBegin)); i >= 0 {
			comment = !bytes.Contains(line[i:], []byte(commentEnd))
		} else if comment {
			comment = !bytes.Contains(line, []byte(commentEnd))
		}
		masked = append(masked, inlineCode().ReplaceAllFunc(line, func(code []byte) []byte { return bytes.Repeat([]byte(" "), len(code)) })...)
	}
	return masked
}

// inlineCode is code within a line.
var inlineCode = pattern.New("`[^`\n]+`")

// comment leaves out a comment that stands on lines of its own.
func (w *writer) comment(b *ast.HTMLBlock) {
	if b.HTMLBlockType != ast.HTMLBlockType2 || b.Lines().Len() == 0 {
		return
	}
	w.prose(b.Lines().At(0).Start)
	w.from = b.Lines().At(b.Lines().Len() - 1).Stop
	if b.HasClosure() {
		w.from = b.ClosureLine.Stop
	}
}
