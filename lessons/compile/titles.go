package compile

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"jourdain/grader/address"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// titles are what the parts and the tracks of a course are called in one language: they
// stand in course.fr.yaml, course.en.yaml and so on.
type titles struct {
	Parts  map[string]string      `yaml:"parts"`
	Tracks map[string]trackTitles `yaml:"tracks"`
}

type trackTitles struct {
	Title   string `yaml:"title"`
	Summary string `yaml:"summary"`
}

// wording is the titles of a course by voice.
type wording map[address.Voice]*titles

// titlesFile returns the name of the file with the titles of a language.
func titlesFile(lang string) string { return "course." + lang + ".yaml" }

// wording reads the titles of a course in both forms of address. Titles in course.yaml itself,
// where they stood once, are read too: those of a language's own file go before.
func (c *compiler) wording(list *courseSource) wording {
	said := wording{}
	said.inList(address.Polite, list)
	said.inList(address.Familiar, c.familiarCourse(list))
	// The pattern is well formed, and that is all that can be wrong.
	names, _ := fs.Glob(c.files, titlesFile("??"))
	for _, name := range names {
		var t titles
		if !c.yaml(name, &t) {
			continue
		}
		c.strangers(name, list, &t)
		lang := strings.Split(name, ".")[1]
		said.add(address.Polite.In(lang), &t)
		other := titles{}
		if !c.inFamiliar(name, &other) {
			other = t
		}
		said.add(address.Familiar.In(lang), &other)
	}
	c.moved(list)
	return said
}

// inList adds the titles that stand in course.yaml, which is read in a form of address.
func (w wording) inList(form address.Form, list *courseSource) {
	for _, part := range list.Parts {
		for lang, title := range part.Title {
			w.add(form.In(lang), &titles{Parts: map[string]string{part.ID: title}})
		}
	}
	for _, track := range list.Tracks {
		for _, lang := range languagesOf(track.Title, track.Summary) {
			w.add(form.In(lang), &titles{Tracks: map[string]trackTitles{track.ID: {track.Title[lang], track.Summary[lang]}}})
		}
	}
}

// languagesOf returns the languages of some words, sorted.
func languagesOf(words ...map[string]string) []string {
	var langs []string
	for _, byLang := range words {
		langs = slices.AppendSeq(langs, maps.Keys(byLang))
	}
	slices.Sort(langs)
	return slices.Compact(langs)
}

// add puts titles in a voice over those that are there.
func (w wording) add(v address.Voice, t *titles) {
	if w[v] == nil {
		w[v] = &titles{Parts: map[string]string{}, Tracks: map[string]trackTitles{}}
	}
	maps.Copy(w[v].Parts, t.Parts)
	maps.Copy(w[v].Tracks, t.Tracks)
}

// part returns the titles of a part.
func (w wording) part(id string) lessons.Covers {
	return w.each(func(t *titles) lessons.Cover { return lessons.Cover{Title: t.Parts[id]} })
}

// track returns the titles and the summaries of a track.
func (w wording) track(id string) lessons.Covers {
	return w.each(func(t *titles) lessons.Cover { return lessons.Cover(t.Tracks[id]) })
}

// each returns a cover in each voice, where there is one.
func (w wording) each(of func(*titles) lessons.Cover) lessons.Covers {
	all := lessons.Covers{}
	for v, t := range w {
		if cover := of(t); cover != (lessons.Cover{}) {
			all[v] = cover
		}
	}
	return all
}

// strangers finds titles of parts and tracks that the course does not have. Those of one
// whose id is missing in course.yaml are explained by that fault.
func (c *compiler) strangers(name string, list *courseSource, t *titles) {
	if slices.ContainsFunc(list.Parts, func(p partSource) bool { return p.ID == "" }) ||
		slices.ContainsFunc(list.Tracks, func(t trackSource) bool { return t.ID == "" }) {
		return
	}
	for _, id := range slices.Sorted(maps.Keys(t.Parts)) {
		if !slices.ContainsFunc(list.Parts, func(p partSource) bool { return p.ID == id }) {
			c.keyFault(name, "$.parts."+id, ErrTitleOfNobody, "ID", id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(t.Tracks)) {
		if !slices.ContainsFunc(list.Tracks, func(t trackSource) bool { return t.ID == id }) {
			c.keyFault(name, "$.tracks."+id, ErrTitleOfNobody, "ID", id)
		}
	}
}

// keyFault keeps a fault of a key of a YAML file that was read.
func (c *compiler) keyFault(file, where string, mistake source.Mistake, values ...any) {
	c.fault(file, source.KeyLine(c.read[file], where), mistake, values...)
}

// untitled keeps a fault of titles that are missing in a language. The faults of their file
// explain it.
func (c *compiler) untitled(lang, where string, mistake source.Mistake, values ...any) {
	file := titlesFile(lang)
	if !slices.ContainsFunc(c.faults, func(f Fault) bool { return f.File == file && f.Mistake != mistake }) {
		c.keyFault(file, where, mistake, append(values, "Lang", lang)...)
	}
}

// moved warns of titles that stand in course.yaml.
func (c *compiler) moved(list *courseSource) {
	warn := func(where, key string, words map[string]string) {
		if len(words) == 0 {
			return
		}
		var files []string
		for _, lang := range languagesOf(words) {
			files = append(files, path.Base(titlesFile(lang)))
		}
		c.warn(courseFile, where+"."+key, ErrTitleMoved, "Key", key, "Files", strings.Join(files, ", "))
	}
	for i := range list.Parts {
		warn(fmt.Sprintf("$.parts[%d]", i), "title", list.Parts[i].Title)
	}
	for i := range list.Tracks {
		where := fmt.Sprintf("$.tracks[%d]", i)
		warn(where, "title", list.Tracks[i].Title)
		warn(where, "summary", list.Tracks[i].Summary)
	}
}
