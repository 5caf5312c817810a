package settings

import (
	"slices"

	"jourdain/grader/address"
	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// setting is one thing that can be set. Its words are those of "settings." and its id; a
// value's those of the id, a hyphen and the value.
type setting struct {
	id     string
	values []string
	get    func(screen.Setup) string // "" when nothing was chosen
	set    func(s *screen.Setup, value string)
	// seen is set where one sees at once what a value does.
	seen bool
}

const (
	languageID = "language"
	trackID    = "track"
)

// all returns the settings, in their order: those that have something to choose from.
func (s *Settings) all(env screen.Env) []*setting {
	all := []*setting{
		s.ofLanguage(),
		ofAddress(env.Words.Forms()),
		s.ofTrack(),
		ofTool(),
		ofLook(),
		ofPraise(),
	}
	return slices.DeleteFunc(all, func(one *setting) bool { return len(one.values) < 2 })
}

// names are the names of the values of a setting whose first value is also the one that
// is in force when nothing was chosen.
type names[T ~string] []named[T]

type named[T ~string] struct {
	name  string
	value T
}

func (n names[T]) setting(id string, at func(*screen.Setup) *T) *setting {
	one := &setting{id: id, seen: true}
	for _, each := range n {
		one.values = append(one.values, each.name)
	}
	one.get = func(s screen.Setup) string {
		for _, each := range n {
			if each.value == *at(&s) {
				return each.name
			}
		}
		return n[0].name
	}
	one.set = func(s *screen.Setup, value string) {
		for _, each := range n {
			if each.name == value {
				*at(s) = each.value
			}
		}
	}
	return one
}

// ofAddress is for a language with forms of address; in another one there is nothing to
// choose.
func ofAddress(forms bool) *setting {
	if !forms {
		return &setting{}
	}
	return names[address.Form]{{"polite", address.Polite}, {"familiar", address.Familiar}}.
		setting("address", func(s *screen.Setup) *address.Form { return &s.Voice.Form })
}

func ofPraise() *setting {
	return names[screen.Praise]{{"on", screen.WithPraise}, {"off", screen.WithoutPraise}}.
		setting("praise", func(s *screen.Setup) *screen.Praise { return &s.Praise })
}

func ofLook() *setting {
	var looks names[screen.Look]
	for _, look := range screen.Looks() {
		looks = append(looks, named[screen.Look]{string(look), look})
	}
	return looks.setting("look", func(s *screen.Setup) *screen.Look { return &s.Look })
}

func ofTool() *setting {
	var tools []string
	for _, tool := range page.Tools() {
		tools = append(tools, string(tool))
	}
	return &setting{
		id: "tool", values: tools,
		get: func(s screen.Setup) string { return string(s.Tool) },
		set: func(s *screen.Setup, v string) { s.Tool = page.Tool(v) },
	}
}

func (s *Settings) ofLanguage() *setting {
	return &setting{
		id: languageID, values: s.langs, seen: true,
		get: func(s screen.Setup) string { return s.Voice.Lang },
		set: func(s *screen.Setup, v string) { s.Voice.Lang = v },
	}
}

func (s *Settings) ofTrack() *setting {
	var ids []string
	for _, track := range s.tracks {
		ids = append(ids, track.ID)
	}
	if len(ids) > 0 {
		ids = append(ids, screen.AllLessons)
	}
	return &setting{
		id: trackID, values: ids,
		get: func(s screen.Setup) string { return s.Track },
		set: func(s *screen.Setup, v string) { s.Track = v },
	}
}
