package docx

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// field is a text that the program computes, while it is read (ISO/IEC 29500-1, 17.16.18): first
// what computes it, then what it showed last.
type field struct {
	code     strings.Builder
	inResult bool
	silent   bool // its result is no part of the text
	// hidden is set where the field itself stands in what is no part of the text.
	hidden bool
	// What is set here holds for the fields in it too.
	public   *document.Field // nil for one that is not shown as a field
	link     *document.Link
	contents *contents
}

// fields are those that are open, the innermost last.
type fields struct{ list []*field }

// open begins a field, in those that are open.
func (s *fields) open() *field {
	f := &field{hidden: s.isComputing()}
	if last := s.last(); last != nil {
		f.public, f.link, f.contents = last.public, last.link, last.contents
	}
	s.list = append(s.list, f)
	return f
}

// close ends a field, and those in it.
func (s *fields) close(f *field) {
	if at := slices.Index(s.list, f); at >= 0 {
		s.list = s.list[:at]
	}
}

// last returns the innermost field; nil for none.
func (s *fields) last() *field {
	if len(s.list) == 0 {
		return nil
	}
	return s.list[len(s.list)-1]
}

// isComputing reports whether what is read is no part of the text: it computes a field, or is the
// result of one that shows nothing.
func (s *fields) isComputing() bool {
	last := s.last()
	return last != nil && (!last.inResult || last.silent || last.hidden)
}

// contents returns the index that is read; nil for none.
func (s *fields) contents() *contents {
	if last := s.last(); last != nil {
		return last.contents
	}
	return nil
}

// maxCode is how many bytes of what computes a field are looked at.
const maxCode = 64 << 10

// fieldChar reads a w:fldChar, which begins a field, its result, or ends it.
func (r run) fieldChar(e xmltext.Element) {
	last := r.fields.last()
	switch kind := e.Attr("w:fldCharType"); {
	case kind == "begin":
		r.fields.open()
	case last == nil:
	case kind == "separate" || kind == "end":
		if !last.inResult {
			r.beginResult(last)
		}
		if kind == "end" {
			r.fields.close(last)
		}
	}
}

// simpleField reads a w:fldSimple: its content is the result.
func (r run) simpleField(e xmltext.Element) {
	f := r.fields.open()
	f.code.WriteString(e.Attr("w:instr"))
	r.beginResult(f)
	r.inline()
	r.fields.close(f)
}

// fieldCode reads a w:instrText.
func (r run) fieldCode() {
	last := r.fields.last()
	if last == nil || last.inResult {
		return
	}
	code := &last.code
	r.Texts(func(text []byte) {
		if code.Len()+len(text) <= maxCode {
			code.Write(text)
		}
	})
}

// beginResult begins what a field shows, now that it is known which one it is.
func (r run) beginResult(f *field) {
	f.inResult = true
	if r.isSilent() {
		f.silent = true
		return
	}
	code := parseInstruction(f.code.String())
	switch code.name {
	case "TOC", "INDEX", "TOA":
		if f.contents == nil {
			f.contents = r.beginContents(code)
		}
		return
	case "HYPERLINK":
		f.link = &document.Link{Target: code.target()}
		return
	case "XE", "SET", "ASK", "TC", "TA", "RD", "FORMCHECKBOX", "FORMDROPDOWN", "PRIVATE", "":
		f.silent = code.name != ""
		return
	}
	if f.contents != nil && code.name == "PAGEREF" {
		return // the number of an entry, and no reference of the text
	}
	f.public = code.field()
	r.place()
	if f.public.Kind != document.OtherField { // it is there even when it shows nothing
		inner := r.dressed()
		r.para.words.Field(&inner)
	}
	if code.name == "TITLE" || code.name == "SUBJECT" {
		r.text([]byte(r.core[strings.ToLower(code.name)]))
		f.silent = true
	}
}

// isSilent reports whether what is read is no part of the text: it computes a field, or is the
// result of one that shows nothing, or a recorded change deletes it.
func (c *content) isSilent() bool {
	return c.deletes > 0 || c.fields.isComputing()
}

// dressed returns a dress with the fields that are open around.
func (r run) dressed() dress {
	inner := *r.dress
	if f := r.fields.last(); f != nil {
		inner.Field = f.public
		if f.link != nil {
			inner.Link = f.link
		}
	}
	return inner
}

// instruction is what computes a field: its name, its arguments, its switches with theirs
// (17.16.3).
type instruction struct {
	name      string
	arguments []string
	options   []option
}

type option struct {
	letter byte
	value  string
}

// parseInstruction takes a field's code apart.
func parseInstruction(code string) instruction {
	var in instruction
	var pending *option
	for _, word := range splitCode(code) {
		switch {
		case len(word) >= 2 && word[0] == '\\':
			in.options = append(in.options, option{letter: word[1] | 0x20, value: word[2:]})
			pending = &in.options[len(in.options)-1]
		case in.name == "" && pending == nil:
			in.name = strings.ToUpper(word)
		case pending != nil && pending.value == "" && takesValue(in.name, pending.letter):
			pending.value = word
		default:
			in.arguments = append(in.arguments, word)
		}
	}
	return in
}

// takesValue reports whether a word after a switch belongs to it.
func takesValue(name string, letter byte) bool {
	switch name {
	case "TOC":
		return strings.IndexByte("abcdflopst", letter) >= 0
	case "HYPERLINK":
		return letter == 'l' || letter == 'o' || letter == 't'
	default:
		return letter == '*' || letter == '#' || letter == '@' || letter == 's' || letter == 'r'
	}
}

// splitCode cuts a field's code into words; one in quotation marks may hold spaces.
func splitCode(code string) []string {
	var list []string
	for code = strings.TrimLeft(code, " \t\r\n"); code != ""; code = strings.TrimLeft(code, " \t\r\n") {
		if code[0] == '"' {
			word, rest, _ := strings.Cut(code[1:], `"`)
			list, code = append(list, word), rest
			continue
		}
		end := strings.IndexAny(code, " \t\r\n\"")
		if end < 0 {
			end = len(code)
		}
		list, code = append(list, code[:end]), code[end:]
	}
	return list
}

// option returns the value of a switch, and reports whether it is there.
func (in *instruction) option(letter byte) (string, bool) {
	for _, o := range in.options {
		if o.letter == letter {
			return o.value, true
		}
	}
	return "", false
}

func (in *instruction) argument() string {
	if len(in.arguments) == 0 {
		return ""
	}
	return document.Clean(in.arguments[0])
}

// target returns where a HYPERLINK leads to.
func (in *instruction) target() string {
	target := in.argument()
	if place, ok := in.option('l'); ok {
		target += "#" + document.Clean(place)
	}
	return target
}

// field says what a field computes.
func (in *instruction) field() *document.Field {
	f := &document.Field{}
	switch in.name {
	case "PAGE":
		f.Kind = document.PageNumber
	case "NUMPAGES", "SECTIONPAGES":
		f.Kind = document.PageCount
	case "SEQ":
		f.Kind, f.Name = document.Sequence, in.argument()
	case "REF", "PAGEREF", "NOTEREF":
		f.Kind, f.Target = document.Reference, in.argument()
	case "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "EDITTIME":
		f.Kind = document.DateTime
	case "TITLE":
		f.Kind = document.TitleField
	}
	return f
}
