/*
** scene.h -- a small document and its network, for tests: figures are written as in a draft.
**
** scene_say(s, "2598亿元") adds a figure; a sign in front is its modifier: ~ about, < nearly, > over, >= at least,
** <= at most, ^ under, + more (30余). "x" after the number makes it a table cell. Units: 元 and % and pp, the measures
** 亩 吨, and whatever else follows is the measure word of a count. Everything is added before scene_ready, and related
** after it.
*/
#ifndef AUDITOR_TESTS_SCENE_H
#define AUDITOR_TESTS_SCENE_H

#include "facts/builder.h"
#include "network/network.h"

typedef struct {
    builder *builder;
    document *doc;
    network *network;
    uint32_t at;        /* where the next fact starts */
    error err;
} scene;

void scene_open(scene *s);
uint32_t scene_say(scene *s, const char *text);
uint32_t scene_date(scene *s, const char *iso, year_source from, int weekday);
uint32_t scene_list(scene *s, uint32_t least, uint32_t most, bool open);
uint32_t scene_duration(scene *s, int amount, const char *unit_name);
uint32_t scene_claim(scene *s, claim_kind kind, direction to, const operand *operands, uint32_t count);
uint32_t scene_unsure(scene *s, claim_kind kind, uint8_t percent, const operand *operands, uint32_t count);   /* read with less confidence */
void scene_ready(scene *s);     /* builds document and network */
void scene_close(scene *s);

expression *scene_fact(scene *s, uint32_t index);
verdict scene_expect(scene *s, const relation *r);                          /* under the rule "test/rule" */
verdict scene_expect_claim(scene *s, const relation *r, uint32_t claim);    /* stated by a claim */

/* Common relations. */
verdict scene_share(scene *s, uint32_t part, uint32_t whole, uint32_t share);
verdict scene_growth(scene *s, uint32_t from, uint32_t to, uint32_t rate);
verdict scene_total(scene *s, uint32_t total, const uint32_t *parts, uint32_t count);

#endif
