/*
** told_words.h -- the characters that are said of a figure, and around it, without particles: is what is told again told of the same
** thing? For claim_told_again.c.
*/
#ifndef AUDITOR_EXTRACT_TOLD_WORDS_H
#define AUDITOR_EXTRACT_TOLD_WORDS_H

#include "extract/scene/scene.h"

enum { TOLD_WORDS = 16, TOLD_STRETCH = 160 };   /* characters of a label or noun, and around a figure, at most */

typedef struct {
    uint32_t points[TOLD_STRETCH];
    uint32_t count;
} letters;

/* What is said of a figure: its label, and its noun. */
typedef struct {
    letters label, noun;
} tale;

/* Adds the characters of the symbols [from, to) while there are fewer than 'most'. */
void told_add(const scene *s, letters *out, uint32_t from, uint32_t to, uint32_t most);

/* Where a label starts, behind its scope and a word that only leads to its figure: at its start (按受灾人口), or before its scope
** (局长向全县568名道工), not 男同学; and where it ends that points back (这). */
uint32_t told_label_start(const scene *s, const mention *m);
uint32_t told_label_end(const scene *s, const mention *m);

tale told_words(const scene *s, uint32_t which);

/* What is said around a figure: its paragraph, near it; where the other stands there, too, its sentence. */
letters told_around(const scene *s, uint32_t which, uint32_t other);

/* Is the name of one short for that of the other: 营收 for 营业收入, 不良率 for 不良贷款率? */
bool told_shortened(const scene *s, uint32_t a, uint32_t b);

/* Do their paragraphs, sentences or parts of one begin with clauses that are alike but for a character or two (第一航段结束时, 第二航段结束时), or for
** what stands within one frame (在民事检察方面)? */
bool told_in_parallel(const scene *s, uint32_t a, uint32_t b);

/* Does the later one's clause begin with a name that nothing said around the other has: "16 lots there" behind "61 lots here"? */
bool told_of_another(const scene *s, uint32_t a, uint32_t b);

/* How many of the one's characters are not among the other's. */
uint32_t told_not_in(const letters *words, const letters *around);

/* "boys who entered", "girls who entered": is it a word of its own that tells what the rest is said of? */
bool told_begins_with_own(const letters *words, const letters *around);

/* Do the first two characters of a noun stand in what is said around the other, one behind the other? */
bool told_recurs(const letters *noun, const letters *around);

/* Do two characters that stand side by side in the sentence of the one stand so in that of the other? */
bool told_shares(const scene *s, uint32_t a, uint32_t b);

#endif
