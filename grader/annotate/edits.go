package annotate

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/wording"
	"jourdain/grader/xmltext"
)

// edit puts a text in at a byte of another, in place of the next Drop bytes.
type edit struct {
	at   int64
	drop int64
	text string
}

// edits are those of one text. Those at one byte stay in their order.
type edits struct{ list []edit }

func (e *edits) insert(at int64, text string) { e.list = append(e.list, edit{at: at, text: text}) }

// insertAt puts texts into an element, each at its byte. Into an element that is one tag nothing can be
// put: it is parted into two tags.
func (e *edits) within(element *wording.Element, texts ...edit) {
	if element.Tag == "" {
		e.list = append(e.list, texts...)
		return
	}
	parted := edit{at: element.End - int64(len("/>")), drop: int64(len("/>"))}
	same := slices.IndexFunc(e.list, func(known edit) bool { return known.at == parted.at })
	if same < 0 {
		parted.text = "></" + element.Tag + ">"
		same = len(e.list)
		e.list = append(e.list, parted)
	}
	end := strings.LastIndex(e.list[same].text, "</")
	var inner strings.Builder
	for _, t := range texts {
		inner.WriteString(t.text)
	}
	e.list[same].text = e.list[same].text[:end] + inner.String() + e.list[same].text[end:]
}

// declared is the longest declaration of XML that is looked for.
const declared = 512

// copyXML copies a text in XML with the edits. One in another encoding becomes one in UTF-8, and
// declares it. The errors of reading are as package xmltext gives them; name is that of the part.
func (e *edits) copyXML(w io.Writer, source io.Reader, name string) error {
	text, decoded, err := xmltext.UTF8(source)
	if err != nil {
		return xmltext.Unreadable(name, err)
	}
	slices.SortStableFunc(e.list, func(a, b edit) int { return cmp.Compare(a.at, b.at) })
	in := bufio.NewReaderSize(text, 32<<10)
	if decoded {
		head, _ := in.Peek(declared)
		if end := bytes.Index(head, []byte("?>")); bytes.HasPrefix(head, []byte("<?xml")) && end > 0 {
			declaration := edit{drop: int64(end + len("?>")), text: `<?xml version="1.0" encoding="UTF-8"?>`}
			e.list = slices.Insert(e.list, 0, declaration)
		}
	}
	return e.copy(w, in, name)
}

// copy copies a text with the edits, which are in their order.
func (e *edits) copy(w io.Writer, in io.Reader, name string) error {
	out := &output{w: w}
	var at int64
	for _, each := range e.list {
		if each.at < at {
			continue // it stands in what another one took out: never where the readers name the bytes
		}
		if _, err := io.CopyN(out, in, each.at-at); err != nil {
			return out.fault(name, err)
		}
		if _, err := io.CopyN(io.Discard, in, each.drop); err != nil {
			return out.fault(name, err)
		}
		if _, err := io.WriteString(out, each.text); err != nil {
			return out.fault(name, err)
		}
		at = each.at + each.drop
	}
	_, err := io.Copy(out, in)
	return out.fault(name, err)
}

// output remembers whether it was the writing that failed.
type output struct {
	w   io.Writer
	err error
}

// Write writes, as [io.Writer] says.
func (o *output) Write(p []byte) (int, error) {
	n, err := o.w.Write(p)
	o.err = err
	return n, err //nolint:wrapcheck // an io.Writer gives the error of another one
}

// fault says what went wrong: nil for nothing.
func (o *output) fault(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case o.err != nil:
		return fmt.Errorf("annotate: %w", o.err)
	case errors.Is(err, io.EOF):
		return &document.Unreadable{Reason: document.Damaged, Detail: name, Err: io.ErrUnexpectedEOF}
	default:
		return xmltext.Unreadable(name, err)
	}
}

// escaped returns a text as it stands between the tags of XML.
func escaped(text string) string {
	return escaper.Replace(document.Clean(text))
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
