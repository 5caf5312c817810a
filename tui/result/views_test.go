package result

import "testing"

// One comes back from the views to the row of the result from which the first was opened.
func TestViewsAreLeftOneByOne(t *testing.T) {
	var s stack
	s.open(view{kind: intendedView}, "intended")
	s.open(view{kind: ruleView, rule: "a-rule"}, "a question")
	if top := s.top(); top.rule != "a-rule" {
		t.Errorf("on top is %v", top)
	}
	s.leaveEmpty(0)
	if s.top().kind != ruleView {
		t.Error("a rule's page is left because nothing is intended")
	}
	s.leave()
	s.leaveEmpty(1)
	if s.top().kind != intendedView {
		t.Error("what is intended is not shown")
	}
	s.leaveEmpty(0)
	if s.leave(); s.top().kind != resultView || s.row != "intended" {
		t.Errorf("left to %v, at the row %q", s.top(), s.row)
	}
}
