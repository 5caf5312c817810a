package annotate

import (
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/odt"
	"jourdain/grader/wording"
)

// What the elements of a comment declare (ODF 1.3 part 3, 14.1): whatever prefixes the file has, they mean
// this.
const (
	odfOffice = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"`
	odfText   = ` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"`
	odfDC     = ` xmlns:dc="http://purl.org/dc/elements/1.1/"`
)

// writeODT writes a copy of a text in OpenDocument, a package or one file in XML.
func writeODT(ctx context.Context, w io.Writer, file io.ReaderAt, size int64, comments []Comment, when time.Time) error {
	t, err := odt.Trace(ctx, file, size)
	if err != nil {
		return err //nolint:wrapcheck // the reader's error is the door's
	}
	e, err := odtEdits(t, comments, when)
	if err != nil {
		return err
	}
	if t.Part == "" {
		return e.copyXML(w, io.NewSectionReader(file, 0, size), "")
	}
	a, err := archive.Open(file, size, archive.Defaults(), nil)
	if err != nil {
		return err //nolint:wrapcheck // likewise
	}
	return a.Copy(w, map[string]archive.Text{t.Part: e.part(a, t.Part)}) //nolint:wrapcheck // likewise
}

// part returns the text of a part with the edits.
func (e *edits) part(a *archive.Archive, name string) archive.Text {
	return func(w io.Writer) error {
		source, err := a.Part(name).Open()
		if err != nil {
			return err //nolint:wrapcheck // the archive's error is the door's
		}
		defer func() { _ = source.Close() }()
		return e.copyXML(w, source, name)
	}
}

// odtEdits puts each comment where it stands: before its words, and its end behind them.
func odtEdits(t *odt.Traced, comments []Comment, when time.Time) (*edits, error) {
	e := &edits{}
	found := newPlaces(t.Document, t.Origins, false)
	for i := range comments {
		at, exact := found.of(&comments[i])
		if at.block == nil {
			return nil, ErrNowhere
		}
		from, to := odtRange(&at, &comments[i], exact)
		name := odt.CommentName + strconv.Itoa(max(t.Origins.Comments, 1)+i)
		texts := []edit{{at: from, text: annotation(name, comments[i].Text, when)}}
		if to > from {
			texts = append(texts, edit{at: to, text: `<office:annotation-end` + odfOffice + ` office:name="` + name + `"/>`})
		}
		e.within(at.origin.Element, texts...)
	}
	return e, nil
}

// odtRange returns the bytes before and behind the words of a comment. White space at the beginning of a
// paragraph, which counts for nothing, stays before them.
func odtRange(at *place, c *Comment, exact bool) (from, to int64) {
	o := at.origin
	if begin, end, ok := at.words(c); ok && exact {
		from, isFrom := byteAt(o, begin, false)
		to, isTo := byteAt(o, end, true)
		if isFrom && isTo && from <= to {
			return from, to
		}
	}
	if from, ok := byteAt(o, 0, false); ok && from <= o.End {
		return from, o.End
	}
	return min(o.Start, o.End), o.End
}

// byteAt returns where in the file a byte of the words stands, or with isEnd where the one before it
// ends. It is false where that is not known, or within a reference such as "&amp;".
func byteAt(o *wording.Origin, at int, isEnd bool) (int64, bool) {
	for i := range o.Pieces {
		p := &o.Pieces[i]
		within := at - p.At
		if within < 0 || within > p.Length || within == p.Length && !isEnd || within == 0 && isEnd {
			continue
		}
		switch within {
		case 0:
			return p.From, true
		case p.Length:
			return p.To, true
		default:
			return p.From + int64(within), int64(p.Length) == p.To-p.From
		}
	}
	return 0, false
}

// annotation returns the element of a comment.
func annotation(name string, text []string, when time.Time) string {
	var b strings.Builder
	b.WriteString(`<office:annotation` + odfOffice + odfText + odfDC + ` office:name="` + name + `">` +
		`<dc:creator>` + document.Annotator + `</dc:creator><dc:date>` + when.Format("2006-01-02T15:04:05") + `</dc:date>`)
	for _, line := range text {
		b.WriteString(`<text:p>` + escaped(line) + `</text:p>`)
	}
	b.WriteString(`</office:annotation>`)
	return b.String()
}
