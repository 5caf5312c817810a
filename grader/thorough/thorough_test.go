package thorough_test

import (
	"slices"
	"testing"

	"jourdain/grader/thorough"
)

func TestShare(t *testing.T) {
	all := []int{0, 1, 2, 3, 4, 5, 6}
	t.Setenv("JOURDAIN_TESTS", "")
	if got := thorough.Share(all, 3, 4); !slices.Equal(got, []int{1, 4}) {
		t.Errorf("a third from the second: %v", got)
	}
	if got := thorough.Or("all", "some"); got != "some" {
		t.Errorf("a person has %s tried", got)
	}
	t.Setenv("JOURDAIN_TESTS", "long")
	if got := thorough.Share(all, 3, 4); !slices.Equal(got, all) {
		t.Errorf("the long tests have %v", got)
	}
	if got := thorough.Or("all", "some"); got != "all" {
		t.Errorf("the long tests have %s tried", got)
	}
}
