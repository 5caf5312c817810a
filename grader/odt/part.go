package odt

import (
	"errors"
	"io"

	"jourdain/grader/document"
)

// partReader gives the bytes of a part, unpacked, within the limits. Its errors
// say what is wrong with the file, not with its text.
type partReader struct {
	meter  *meter
	name   string
	source io.ReadCloser
	packed int64 // bytes in the archive; 0 for a file that is not packed
	read   int64 // bytes given so far
}

func (p *partReader) Read(into []byte) (int, error) {
	n, err := p.source.Read(into)
	p.read += int64(n)
	p.meter.bytes += int64(n)
	p.meter.work.Text(n)
	limits := &p.meter.limits
	switch {
	case p.read > limits.Part:
		return 0, tooBig(document.LimitParts)
	case p.meter.bytes > limits.Parts:
		return 0, tooBig(document.LimitParts)
	case p.packed > 0 && p.read > limits.RatioFrom && p.read/limits.Ratio > p.packed:
		return 0, tooBig(document.LimitRatio)
	case err != nil && !errors.Is(err, io.EOF):
		return n, &document.Unreadable{Reason: document.Damaged, Detail: p.name, Err: err}
	default:
		return n, err
	}
}

func (p *partReader) Close() error { return p.source.Close() }

// scan makes a scanner for the text in a part. The caller calls the function it gives
// when it needs no more.
func (m *meter) scan(name string, source io.ReadCloser) (*scanner, func(), error) {
	text, err := toUTF8(source)
	if err != nil {
		source.Close()
		var known *document.Unreadable
		if errors.As(err, &known) {
			return nil, nil, known
		}
		return nil, nil, &document.Unreadable{Reason: document.BrokenXML, Detail: name, Err: err}
	}
	return newScanner(m, name, newLexer(text)), func() { source.Close() }, nil
}
