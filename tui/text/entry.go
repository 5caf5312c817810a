package text

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
)

// one reads the entry of a key. Nearly all are a sentence between quotation marks on one line, or
// lines one below the other: the commands say two hundred of them before they begin, for which the
// reader of YAML takes long.
func one(key, entry string) ([]*i18n.Message, error) {
	value, _ := strings.CutPrefix(entry, key+": ")
	said, plain := betweenMarks(value)
	if !plain {
		said, plain = lines(value)
	}
	if !plain {
		return parse([]byte(entry))
	}
	return []*i18n.Message{{ID: key, One: said, Many: said, Other: said}}, nil
}

// betweenMarks returns what stands between quotation marks, when that is all and needs no reading.
func betweenMarks(value string) (string, bool) {
	rest, begins := strings.CutPrefix(value, `"`)
	said, below, ends := strings.Cut(rest, `"`)
	return said, begins && ends && !strings.ContainsAny(said, "\\\n") && isNothing(below)
}

// lines returns the lines of a block ("|-") that are two spaces from the margin.
func lines(value string) (string, bool) {
	rest, begins := strings.CutPrefix(value, "|-\n")
	if !begins || strings.HasPrefix(rest, "   ") {
		return "", false
	}
	var said strings.Builder
	for line := range strings.Lines(rest) {
		text, inside := strings.CutPrefix(line, "  ")
		if !inside && line != "\n" {
			break
		}
		said.WriteString(text)
		rest = rest[len(line):]
	}
	return strings.TrimRight(said.String(), "\n"), said.Len() > 0 && isNothing(rest)
}

// isNothing reports whether the lines below an entry are empty or remarks.
func isNothing(below string) bool {
	for line := range strings.Lines(below) {
		if line != "\n" && line[0] != '#' {
			return false
		}
	}
	return true
}

// parse reads a file of words: each value is a sentence, or its plural forms.
func parse(source []byte) ([]*i18n.Message, error) {
	var entries map[string]any
	if err := yaml.Unmarshal(source, &entries); err != nil {
		return nil, fmt.Errorf("%s", yaml.FormatError(err, false, true))
	}
	messages := make([]*i18n.Message, 0, len(entries))
	for id, value := range entries {
		message := &i18n.Message{ID: id}
		switch value := value.(type) {
		case string:
			message.Other, message.One = value, value
		case map[string]any:
			message.One, _ = value["one"].(string)
			message.Few, _ = value["few"].(string)
			message.Many, _ = value["many"].(string)
			message.Other, _ = value["other"].(string)
		}
		if message.Many == "" {
			message.Many = message.Other
		}
		messages = append(messages, message)
	}
	return messages, nil
}
