package annotate

import (
	"context"
	"io"
	"strconv"
	"time"

	"jourdain/grader/archive"
	"jourdain/grader/docx"
)

// writeDOCX writes a copy of a text in Office Open XML.
func writeDOCX(ctx context.Context, w io.Writer, file io.ReaderAt, size int64, comments []Comment, when time.Time) error {
	t, err := docx.Trace(ctx, file, size)
	if err != nil {
		return err //nolint:wrapcheck // the reader's error is the door's
	}
	text, err := docxEdits(t, comments)
	if err != nil {
		return err
	}
	a, err := archive.Open(file, size, archive.Defaults(), nil)
	if err != nil {
		return err //nolint:wrapcheck // likewise
	}
	p := &wordPackage{Traced: t, archive: a, changed: map[string]archive.Text{t.Part: text.part(a, t.Part)}}
	if len(comments) > 0 {
		if err := p.addComments(wordComments(t, comments, when)); err != nil {
			return err
		}
	}
	return a.Copy(w, p.changed, p.added...) //nolint:wrapcheck // likewise
}

// docxEdits puts each comment where it stands: the mark of its beginning before its words, those of its
// end behind them (ISO/IEC 29500-1, 17.13.4). They stand directly in a paragraph, where each kind of
// content may have them beside it.
func docxEdits(t *docx.Traced, comments []Comment) (*edits, error) {
	e := &edits{}
	found := newPlaces(t.Document, t.Origins, true)
	space := ` xmlns:w="` + mainNamespace(t.Strict) + `"`
	for i := range comments {
		at, exact := found.of(&comments[i])
		if at.block == nil {
			return nil, ErrNowhere
		}
		from, to := docxRange(&at, &comments[i], exact)
		id := ` w:id="` + strconv.Itoa(t.Origins.Comments+i) + `"/>`
		e.within(at.origin.Element, edit{at: from, text: `<w:commentRangeStart` + space + id}, edit{
			at: to, text: `<w:commentRangeEnd` + space + id + `<w:r` + space + `><w:commentReference` + id + `</w:r>`,
		})
	}
	return e, nil
}

// docxRange returns the bytes before and behind what holds the words of a comment.
func docxRange(at *place, c *Comment, exact bool) (from, to int64) {
	o := at.origin
	if len(o.Pieces) == 0 {
		return o.End, o.End
	}
	from, to = o.Pieces[0].From, o.End
	begin, end, ok := at.words(c)
	if !ok || !exact {
		return from, to
	}
	first := 0
	for i := range o.Pieces {
		if o.Pieces[i].At <= begin {
			first = i
		}
	}
	from = o.Pieces[first].From
	for _, p := range o.Pieces[first+1:] {
		if p.At >= end {
			return from, p.From
		}
	}
	return from, to
}
