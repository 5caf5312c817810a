// Package activity is the practice of a lesson: data in, answer in, verdict out. It
// knows no screen.
//
// An activity is a fenced block of a lesson whose info string is the kind and whose
// body is YAML. Every kind has an ask (the question or the task), a hint, and a why
// on each line. Every kind may have shows, a comparison that stands with the question
// (left and right, or left alone), and then, one that is shown once the answer is
// right. [Parse] reads an activity and finds its faults, each with its line.
//
// # choose
//
// One right option, or several:
//
//	ask: Quelle ligne est un titre pour la machine ?
//	options:
//	  - text: La ligne en gras
//	    why: Elle en a l’air, mais rien ne le dit à la machine.
//	  - text: La ligne qui a le rôle « Titre 1 »
//	    right: true
//	    why: Le rôle dit ce que la ligne est.
//	hint: L’apparence peut mentir.
//
// # sort
//
// Put each card into one of two to five boxes:
//
//	ask: Où range-t-on chaque chose ?
//	boxes: ["L’apparence", "Le rôle"]
//	cards:
//	  - text: Des lettres de 18 points
//	    box: L’apparence
//	    why: La taille se voit.
//	  - text: Titre 1
//	    box: Le rôle
//	    why: C’est ce que la ligne est.
//	hint: L’apparence se voit, le rôle se lit.
//
// # order
//
// Put lines in order. They are written in the right one, and shown in another, always
// the same; start says which, by the numbers of the lines.
//
//	ask: Remettez les étapes dans l’ordre.
//	start: [3, 1, 2]
//	lines:
//	  - text: Rincer les lentilles
//	    why: On les rince avant de les cuire.
//	  - text: Cuire les lentilles
//	    why: On les cuit une fois rincées.
//	  - text: Servir
//	    why: On sert ce qui est cuit.
//	hint: Que fait-on en premier ?
//
// # mark
//
// Give each line its role; the structure grows beside it, and the grader's own rules
// judge it. A role is title, text, the level of a heading from 1 to 3, item, step,
// sub-item, quotation or caption. Roles says which are offered; by default they are
// title, the levels up to levels (2 by default) and text.
//
//	ask: Donnez son rôle à chaque ligne.
//	roles: [title, 1, text, item]
//	lines:
//	  - text: Recettes de famille
//	    role: title
//	    why: C’est le nom de tout le document.
//	  - text: Les entrées
//	    role: 1
//	    loud: true
//	    why: Cette ligne annonce une partie.
//	hint: Un titre annonce ce qui le suit.
//
// # outline
//
// Move, promote and demote the branches of an outline. A branch moves with all that
// is below it, and no move makes a heading skip a level. Lines are the outline at the
// start; want is the right one, in the notation of a rubric; moves says which moves
// are offered, all four by default; title, if there is one, is the document's; any-order: true
// says that only what stands below what counts.
//
//	ask: Rangez le plan.
//	title: Recettes de famille
//	moves: [up, down, promote, demote]
//	lines:
//	  - text: Les plats
//	    level: 1
//	    why: Les plats viennent après les entrées.
//	  - text: Les entrées
//	    level: 1
//	    why: On commence le repas par elles.
//	  - text: La soupe
//	    level: 1
//	    why: La soupe est une entrée.
//	want: [{"Les entrées": ["La soupe"]}, "Les plats"]
//	hint: Que mange-t-on en premier ?
//
// # hunt
//
// Find the lines that have a wrong invisible mark. Marks are written {space}, {nbsp},
// {tab}, {return}, {break} and {page}; a space alone between two words is just typed.
//
//	ask: Quelles lignes ont un signe de trop ?
//	lines:
//	  - text: "{space}{space}{space}Le 3 mai{return}"
//	    wrong: true
//	    why: Trois espaces font un retrait à la main.
//	  - text: "Chère Ana,{return}"
//	    why: Un paragraphe finit par une fin de paragraphe.
//	hint: Regardez le début des lignes.
package activity
