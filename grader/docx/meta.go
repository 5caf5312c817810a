package docx

import (
	"strings"

	"jourdain/grader/xmltext"
)

// properties of the document (ISO/IEC 29500-2, 8.3): title, subject, creator and others, by their
// names in small letters.
type coreProperties map[string]string

func readCore(s *scanner, into coreProperties) {
	s.Root()
	s.Each(func(e xmltext.Element) {
		_, name, _ := strings.Cut(e.Name, ":")
		if text := s.plain(); text != "" {
			into[strings.ToLower(name)] = text
		}
	})
}

// bound returns the property that a path in a content control leads to: "/cp:coreProperties[1]/dc:title[1]".
// It is "" for none.
func (c coreProperties) bound(xpath string) string {
	if !strings.Contains(xpath, "coreProperties") {
		return ""
	}
	last := xpath[strings.LastIndexAny(xpath, "/:")+1:]
	last, _, _ = strings.Cut(last, "[")
	return c[strings.ToLower(last)]
}

// readProgram reads the name of the program that wrote the file, with its version (ISO/IEC
// 29500-1, 22.2.2).
func readProgram(s *scanner) string {
	program, version := "", ""
	s.Root()
	s.Each(func(e xmltext.Element) {
		switch e.Name {
		case "ep:Application":
			program = s.plain()
		case "ep:AppVersion":
			version = s.plain()
		}
	})
	if program == "" {
		return ""
	}
	return strings.TrimSpace(program + " " + version)
}
