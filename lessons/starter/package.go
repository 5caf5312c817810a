package starter

import (
	"encoding/xml"
	"strings"
)

// escape returns a text that can stand in XML, also between quotation marks.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// element returns an element with a text, or nothing without one.
func element(name, text string) string {
	return inside(name, escape(text))
}

// inside returns an element around markup, or nothing without any.
func inside(name, markup string) string {
	if markup == "" {
		return ""
	}
	return "<" + name + ">" + markup + "</" + name + ">"
}
