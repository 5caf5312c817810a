package report

// mostRights is how many sentences say what is right: enough to begin with, and few enough
// that what is to be mended stays in sight.
const mostRights = 3

// Rights returns the sentences for what is right, and how many more checks are right in all
// that they judge. Those that were asked for go before the others; they stand in the order
// of the rubric.
func (w *Worded) Rights() (said []string, more int) {
	told := map[int]bool{}
	for _, asked := range []bool{true, false} {
		for i := range w.Checks {
			c := &w.Checks[i]
			if c.Required == asked && c.Praise() != "" && len(told) < mostRights {
				told[i] = true
			}
		}
	}
	for i := range w.Checks {
		switch c := &w.Checks[i]; {
		case told[i]:
			said = append(said, c.Praise())
		case c.Praise() != "" && len(c.Findings) == 0:
			more++
		}
	}
	return said, more
}

// Praise returns the sentence for what is right in a check, also where something else was
// found; "" for nothing.
func (c *WordedCheck) Praise() string {
	if c.Status == Passed && len(c.Findings) == 0 {
		return c.Message
	}
	return c.Right
}
