package odt

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// readField reports whether an element is a field, a text that the program computes
// (ODF 1.3 part 3, 7), and which one.
func readField(e xmltext.Element) (*document.Field, bool) {
	kind, ok := fieldKind(e.Name)
	if !ok {
		return nil, false
	}
	f := &document.Field{Kind: kind}
	switch kind {
	case document.Sequence:
		f.Name = document.Clean(e.Attr("text:name"))
	case document.Reference:
		f.Target = document.Clean(e.Attr("text:ref-name"))
	}
	return f, true
}

func fieldKind(name string) (document.FieldKind, bool) {
	switch name {
	case "text:page-number":
		return document.PageNumber, true
	case "text:page-count":
		return document.PageCount, true
	case "text:sequence":
		return document.Sequence, true
	case "text:bookmark-ref", "text:sequence-ref", "text:note-ref", "text:reference-ref":
		return document.Reference, true
	case "text:date", "text:time", "text:creation-date", "text:creation-time", "text:modification-date",
		"text:modification-time", "text:print-date", "text:print-time", "text:editing-duration":
		return document.DateTime, true
	case "text:title":
		return document.TitleField, true
	case "text:subject", "text:keywords", "text:description", "text:initial-creator", "text:creator",
		"text:printed-by", "text:editing-cycles", "text:file-name", "text:template-name", "text:sheet-name",
		"text:chapter", "text:page-continuation", "text:page-variable-set", "text:page-variable-get",
		"text:paragraph-count", "text:word-count", "text:character-count", "text:table-count",
		"text:image-count", "text:object-count", "text:placeholder", "text:conditional-text",
		"text:hidden-text", "text:script", "text:execute-macro", "text:measure", "text:table-formula",
		"text:expression", "text:text-input", "text:drop-down", "text:dde-connection", "text:bibliography-mark":
		return document.OtherField, true
	}
	for _, start := range [...]string{"text:author-", "text:sender-", "text:user-", "text:variable-", "text:database-"} {
		if strings.HasPrefix(name, start) {
			return document.OtherField, true
		}
	}
	return document.OtherField, false
}

// field reads a field: the content that the file stores for it. The document's
// title is known better than that, unless the field is fixed (19.854). A variable may
// be set where nobody sees it (19.797).
func (r run) field(e xmltext.Element, f *document.Field) {
	inner := *r.dress
	inner.Field = f
	if e.Attr("text:display") == "none" {
		return
	}
	fixed := e.Attr("text:fixed") == "true"
	if r.flow.deleting() {
		r.words.lost = true
	} else {
		r.words.Field(&inner)
	}
	if f.Kind == document.TitleField && !fixed && r.title != "" {
		r.in(&inner).characters([]byte(r.title))
		return
	}
	r.in(&inner).read()
}
