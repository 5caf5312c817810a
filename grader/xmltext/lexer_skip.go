package xmltext

import (
	"bytes"
	"strings"
)

// find returns where a mark stands from an offset on, and reads as far as it must.
func (l *lexer) find(mark string, from int) (int, error) {
	for {
		if l.end-l.at > from {
			if n := bytes.Index(l.buffer[l.at+from:l.end], []byte(mark)); n >= 0 {
				return from + n, nil
			}
			from = max(from, l.end-l.at-len(mark)+1)
		}
		if !l.more() {
			return 0, l.cutOff()
		}
	}
}

// skip goes behind a mark.
func (l *lexer) skip(mark string, from int) error {
	n, err := l.find(mark, from)
	if err == nil {
		l.at += n + len(mark)
	}
	return err
}

// instruction goes behind an instruction. That which declares XML stands at the very
// beginning, and no other one may have its name (XML 1.0, 2.6).
func (l *lexer) instruction() error {
	const name = "<?xml"
	if l.has(len(name)+1) && l.begun && strings.EqualFold(string(l.buffer[l.at:l.at+len(name)]), name) &&
		(isSpace(l.buffer[l.at+len(name)]) || l.buffer[l.at+len(name)] == '?') {
		return errDeclaration
	}
	return l.skip("?>", 2)
}

// comment goes behind a comment, in which "--" must not stand (XML 1.0, 2.5).
func (l *lexer) comment() error {
	n, err := l.find("--", len("<!--"))
	switch {
	case err != nil:
		return err
	case !l.has(n + len("-->")):
		return l.cutOff()
	case l.buffer[l.at+n+2] != '>':
		return errComment
	}
	l.at += n + len("-->")
	return nil
}

// directive goes behind a DOCTYPE. Declarations of its own, which could define
// entities, are refused; a "[" inside quotes counts too: no real file has one.
func (l *lexer) directive() error {
	if !l.begins("<!DOCTYPE") {
		return errTag
	}
	tag, err := l.tag()
	if err != nil {
		return err
	}
	if bytes.IndexByte(tag, '[') >= 0 {
		return errDoctype
	}
	if bytes.IndexByte(tag, '<') >= 0 {
		return errTag
	}
	return nil
}
