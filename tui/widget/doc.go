// Package widget lays a page out on a terminal of a given size: the shared parts
// of every screen. It turns a screen.Page into lines, and remembers which row and
// which lines are in sight.
//
//   - [Window] is the size of the terminal, and what has room in it;
//   - [Painter] turns the parts of a page into lines (prose.go, columns.go,
//     rows.go);
//   - [Body] is those lines, with the rows they belong to;
//   - [Viewer] is the selection and the scrolling of one screen;
//   - [Painter.Frame] puts header, body and keys together, with the place of the
//     terminal's cursor and the zones that a click reaches.
package widget
