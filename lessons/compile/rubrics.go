package compile

import (
	"fmt"
	"strings"

	"jourdain/grader/rubric"
	"jourdain/grader/source"
	"jourdain/lessons"
)

// rubric finds the faults of the rubric of a work, in each language of the lesson.
func (p place) rubric(w *lessons.Work) {
	if w.Submit == nil {
		return
	}
	if w.Submit.Model != "" {
		p.fault(".submit.model", ErrModelFile)
	}
	if w.Submit.Start != "" {
		p.fault(".submit.start", ErrModelFile)
	}
	for _, lang := range p.languages() {
		// The text to keep is that of the solution, which a document of one's own has not.
		for _, f := range w.Submit.Faults(rubric.Asked{Lang: lang, Model: !w.Own}) {
			if p.outlineFault(w, lang, f) {
				continue
			}
			if f.Later > 0 {
				p.laterFault(f.Later-1, f.Mistake, f.Values...)
				continue
			}
			if f.Mistake == rubric.ErrNoModel {
				f.Mistake = ErrModel // it is the solution that there is not
			}
			p.fault(".submit"+strings.TrimPrefix(f.Path(), "$"), f.Mistake, f.Values...)
		}
	}
}

// laterFault keeps a fault of a rule that is learnt later: of the work's own list, or of
// the lesson's, which stands after it.
func (p place) laterFault(i int, mistake source.Mistake, values ...any) {
	if i < p.later {
		p.fault(fmt.Sprintf(".submit.later[%d]", i), mistake, values...)
		return
	}
	p.faultAt(p.file, fmt.Sprintf("$.later[%d]", i-p.later), mistake, values...)
}
