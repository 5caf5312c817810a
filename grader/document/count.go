package document

import "iter"

// Counted returns the same document, of which each walk calls steps with the number of blocks
// that it has come by: who judges it counts his work so, and ends it by not returning from
// steps. The blocks are shared.
func (d *Document) Counted(steps func(int)) *Document {
	counted := *d
	counted.steps = steps
	return &counted
}

// Step counts other work on the document: n things of about the cost of a block. It does
// nothing for a document that is not counted.
func (d *Document) Step(n int) {
	if d != nil && d.steps != nil {
		d.steps(n)
	}
}

// StepBytes is how many bytes of a text are read in one step.
const StepBytes = 64

// StepText counts the reading of so many bytes of a text.
func (d *Document) StepText(bytes int) { d.Step(bytes/StepBytes + 1) }

// stride is how many blocks are counted at once.
const stride = 32

func each[T any](d *Document, list []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i, item := range list {
			if i%stride == 0 {
				d.Step(min(stride, len(list)-i))
			}
			if !yield(item) {
				return
			}
		}
	}
}
