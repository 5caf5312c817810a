package compile

import (
	"fmt"
	"path"
	"slices"

	"jourdain/grader/address"
	"jourdain/lessons"
)

// tracks reads the tracks, and finds their faults: seen are the lessons of the course,
// written or not.
func (c *compiler) tracks(list *courseSource, said wording, seen map[string]bool) {
	for i := range list.Tracks {
		t := &list.Tracks[i]
		where := fmt.Sprintf("$.tracks[%d]", i)
		track := &lessons.Track{ID: t.ID, Covers: said.track(t.ID)}
		if t.ID == "" || c.course.Track(t.ID) != nil {
			c.faultAt(courseFile, where+".id", ErrTrackID, "ID", t.ID)
			continue
		}
		for _, lang := range c.course.Languages {
			if v := address.Polite.In(lang); track.Title(v) == "" || track.Summary(v) == "" {
				c.untitled(lang, "$.tracks."+t.ID, ErrTrackWords, "ID", t.ID)
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
