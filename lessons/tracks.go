package lessons

import "slices"

// Track is a way through the course for one kind of learner: some of its lessons, in
// an order of their own, with their examples.
type Track struct {
	ID string
	Covers
	Lessons []*Lesson
}

// Track returns a track by its id; nil when there is none.
func (c *Course) Track(id string) *Track {
	i := slices.IndexFunc(c.Tracks, func(t *Track) bool { return t.ID == id })
	if i < 0 {
		return nil
	}
	return c.Tracks[i]
}

// InOrder returns the lessons in the order in which a track goes through them, and then
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

// Next returns the lesson after one: the next one of the track, if it is one of its
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
