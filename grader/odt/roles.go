package odt

import (
	"jourdain/grader/document"
	"jourdain/grader/rolename"
)

// setRoles says of every named style what it is for.
func (s *styles) setRoles() {
	var texts []*document.Style
	for _, st := range s.order {
		if st.key.family == forParagraph || st.key.family == forText {
			texts = append(texts, st.public)
		}
	}
	rolename.Set(texts)
}

// headingLevel returns the level of a style that is made for headings: the outline
// level that it returns, or the one in the name of the nearest named style.
func headingLevel(st *style) int {
	switch {
	case st.public.Level > 0:
		return st.public.Level
	case st.public.Automatic && st.up != nil:
		return st.up.heading
	case st.public.Automatic || st.public.Character:
		return 0
	default:
		return max(rolename.HeadingLevel(rolename.Decode(st.public.Name)), rolename.HeadingLevel(st.public.Display))
	}
}

// role returns the role of a paragraph with a style.
func role(st *style) document.Role {
	if named := st.public.Named(); named != nil {
		return named.Role
	}
	return document.BodyRole
}
