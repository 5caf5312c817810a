package lessons

import (
	"fmt"
	"path"
	"slices"
)

// Track is a way through the course for one kind of learner: some of its lessons, in
// an order of their own, with their examples.
type Track struct {
	ID       string
	Title    map[string]string // by language
	Summary  map[string]string // by language: who it is for
	Lessons  []*Lesson
	Familiar *Track // the same in the other form of address; nil for none
}

// Track gives a track by its id; nil when there is none.
func (c *Course) Track(id string) *Track {
	i := slices.IndexFunc(c.Tracks, func(t *Track) bool { return t.ID == id })
	if i < 0 {
		return nil
	}
	return c.Tracks[i]
}

// InOrder gives the lessons in the order in which a track goes through them, and then
// the others in the order of the course: a learner who is at the end of a track may go
// on. Without a track of this id it is the order of the course.
func (c *Course) InOrder(track string) []*Lesson {
	var order []*Lesson
	if t := c.Track(track); t != nil {
		order = slices.Clone(t.Lessons)
	}
	for _, l := range c.Lessons {
		if !slices.Contains(order, l) {
			order = append(order, l)
		}
	}
	return order
}

// Next gives the lesson after one: the next one of the track, if it is one of its
// lessons, else the next one of the course. It is nil after the last one.
func (c *Course) Next(lesson *Lesson, track string) *Lesson {
	order := c.Lessons
	if t := c.Track(track); t != nil && slices.Contains(t.Lessons, lesson) {
		order = t.Lessons
	}
	i := slices.Index(order, lesson)
	if i < 0 || i+1 == len(order) {
		return nil
	}
	return order[i+1]
}

// tracks reads the tracks, and finds their faults: seen are the lessons of the course,
// written or not.
func (c *compiler) tracks(list *courseSource, seen map[string]bool) {
	for i := range list.Tracks {
		t := &list.Tracks[i]
		where := fmt.Sprintf("$.tracks[%d]", i)
		track := &Track{ID: t.ID, Title: t.Title, Summary: t.Summary}
		if t.ID == "" || c.course.Track(t.ID) != nil {
			c.faultAt(courseFile, where+".id", ErrTrackID, "ID", t.ID)
			continue
		}
		for _, lang := range c.course.Languages {
			if t.Title[lang] == "" || t.Summary[lang] == "" {
				c.faultAt(courseFile, where, ErrTrackWords, "ID", t.ID, "Lang", lang)
			}
		}
		for j, id := range t.Lessons {
			at := fmt.Sprintf("%s.lessons[%d]", where, j)
			switch {
			case slices.Contains(t.Lessons[:j], id):
				c.faultAt(courseFile, at, ErrTrackTwice, "ID", t.ID, "Lesson", id)
			case !seen[id]:
				c.faultAt(courseFile, at, ErrTrackLesson, "ID", t.ID, "Lesson", id)
			case c.course.Lesson(id) != nil:
				track.Lessons = append(track.Lessons, c.course.Lesson(id))
			}
		}
		if len(t.Lessons) == 0 {
			c.faultAt(courseFile, where, ErrTrackEmpty, "ID", t.ID)
		}
		if other := c.otherForm; other != nil {
			track.Familiar = &Track{ID: t.ID, Title: other.Tracks[i].Title, Summary: other.Tracks[i].Summary, Lessons: track.Lessons}
		}
		c.course.Tracks = append(c.course.Tracks, track)
	}
	if !c.later {
		c.tracksOfWorks()
	}
}

// tracksOfWorks finds works that name a track which does not exist.
func (c *compiler) tracksOfWorks() {
	for _, lesson := range c.course.Lessons {
		for i, w := range lesson.Works() {
			for j, id := range w.Tracks {
				if c.course.Track(id) == nil {
					c.faultAt(path.Join(lesson.ID, "lesson.yaml"), fmt.Sprintf("$.works[%d].tracks[%d]", i, j), ErrWorkTrack, "Track", id)
				}
			}
		}
	}
}
