package lessons

import "slices"

// Track is a way through the course for one kind of learner: some of its lessons, in
// an order of their own, with their examples.
type Track struct {
	ID      string
	Title   map[string]string // by language
	Summary map[string]string // by language: who it is for
	Lessons []*Lesson
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
func (c *compiler) tracks(source *courseSource, seen map[string]bool) {
	for i := range source.Tracks {
		t := &source.Tracks[i]
		track := &Track{ID: t.ID, Title: t.Title, Summary: t.Summary}
		if t.ID == "" || c.course.Track(t.ID) != nil {
			c.fault("course.yaml", 0, "track %d: each track has an id of its own, and %q is none", i+1, t.ID)
			continue
		}
		for _, lang := range c.course.Languages {
			if t.Title[lang] == "" || t.Summary[lang] == "" {
				c.fault("course.yaml", 0, "track %s has no title or no summary for %s", t.ID, lang)
			}
		}
		named := map[string]bool{}
		for _, id := range t.Lessons {
			switch {
			case named[id]:
				c.fault("course.yaml", 0, "track %s lists lesson %s twice", t.ID, id)
			case !seen[id]:
				c.fault("course.yaml", 0, "track %s lists lesson %s, which is in no part", t.ID, id)
			case c.course.Lesson(id) != nil:
				track.Lessons = append(track.Lessons, c.course.Lesson(id))
			}
			named[id] = true
		}
		if len(t.Lessons) == 0 {
			c.fault("course.yaml", 0, "track %s has no lesson", t.ID)
		}
		c.course.Tracks = append(c.course.Tracks, track)
	}
	c.tracksOfWorks()
}

// tracksOfWorks finds works that name a track which does not exist.
func (c *compiler) tracksOfWorks() {
	for _, lesson := range c.course.Lessons {
		for _, w := range lesson.Works {
			for _, id := range w.Tracks {
				if c.course.Track(id) == nil {
					c.fault(lesson.ID+"/lesson.yaml", 0, "work %s names the track %q, which is not in course.yaml", w.ID, id)
				}
			}
		}
	}
}
