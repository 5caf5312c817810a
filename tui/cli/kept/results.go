package kept

import (
	"bytes"
	"encoding/json"
	"strings"
)

// result is what a line of results says of itself, as package report writes it.
type result struct {
	Key     string          `json:"key"`
	Pupil   string          `json:"pupil"`
	Class   string          `json:"class"`
	File    string          `json:"file"`
	State   string          `json:"state"`
	Wrong   string          `json:"wrong"`
	Points  float64         `json:"points"`
	Of      float64         `json:"of"`
	Mark    json.RawMessage `json:"mark"`
	Scale   int             `json:"scale"`
	Digest  string          `json:"sha256"`
	Changed *struct {
		Mark   json.RawMessage `json:"mark"`
		Reason string          `json:"reason"`
		By     string          `json:"by"`
		Digest string          `json:"sha256"`
	} `json:"changed"`
}

// results reads results in JSON. An editor may have put a result on several lines.
func (b *reading) results(source []byte) {
	source = bytes.TrimPrefix(source, []byte("\xEF\xBB\xBF"))
	for at, number := 0, 1; ; {
		rest := bytes.TrimLeft(source[at:], " \t\r\n,")
		number += bytes.Count(source[at:len(source)-len(rest)], []byte("\n"))
		if at = len(source) - len(rest); len(rest) == 0 {
			return
		}
		d := json.NewDecoder(bytes.NewReader(rest))
		var r result
		err := d.Decode(&r)
		end := int(d.InputOffset())
		switch {
		case err != nil:
			b.add("no-result", number)
			// What follows is read from the next line that begins as a result does.
			if end = bytes.Index(rest[1:], []byte("\n{")) + 2; end < 2 {
				return
			}
		case r.File == "" && r.Pupil == "" && r.Key == "":
			b.add("no-result", number)
		default:
			b.result(&r, number)
		}
		number += bytes.Count(rest[:end], []byte("\n"))
		at += end
	}
}

// result takes the change of a result.
func (b *reading) result(r *result, number int) {
	l := line{
		Change: Change{Line: number, Key: r.Key, Pupil: r.Pupil, Class: r.Class, File: r.File, Digest: r.Digest, Knows: true},
		points: r.Points, of: r.Of, scale: r.Scale, mark: bare(r.Mark), unmarked: r.Wrong != "",
	}
	c := r.Changed
	if c == nil {
		b.take(&l)
		return
	}
	// Who changes "mark" besides has changed it twice, unless it says what the points give.
	by := bare(c.Mark)
	if l.mark != "" && !alike(l.mark, by) && !l.reckoned() {
		b.add("two-marks", number, "Pupil", l.Name(), "Mark", l.mark, "Other", by)
		return
	}
	l.mark, l.explicit, l.Reason, l.By = by, true, strings.TrimSpace(c.Reason), c.By
	if l.scale == 0 {
		l.scale = b.scale // a mark for work that had none
	}
	if c.Digest != "" {
		l.Digest = c.Digest
	}
	if by == "" {
		b.add("no-mark", number, "Pupil", l.Name(), "Reason", l.Reason)
		return
	}
	b.take(&l)
}

// bare returns a number, or a text that a person put into quotation marks, without these.
func bare(value json.RawMessage) string {
	said := strings.TrimSpace(string(value))
	if said == "null" {
		return ""
	}
	return strings.Trim(said, `"`)
}

// alike reports whether two texts are one number.
func alike(a, b string) bool {
	x, known := numeral(a)
	y, also := numeral(b)
	return known && also && x == y
}
