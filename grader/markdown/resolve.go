package markdown

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark/util"

	"jourdain/grader/pattern"
)

// coded is an escaped sign or an entity (CommonMark 0.31, 2.4 and 2.5).
var coded = pattern.New("\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});")

// resolve returns the text that a part of the source stands for.
func resolve(source []byte) string {
	if bytes.IndexByte(source, '\\') < 0 && bytes.IndexByte(source, '&') < 0 {
		return string(source)
	}
	return coded().ReplaceAllStringFunc(string(source), func(code string) string {
		if code[0] == '\\' {
			return code[1:]
		}
		if !strings.HasPrefix(code, "&#") {
			if _, known := util.LookUpHTML5EntityByName(code[1 : len(code)-1]); !known {
				return code
			}
		}
		return html.UnescapeString(code)
	})
}
