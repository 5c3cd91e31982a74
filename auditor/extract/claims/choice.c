#include "extract/claims/choice.h"

void choice_add(const scene *s, choice *c, uint32_t which, unsigned score)
{
    if (score < c->score)
        return;
    const bool again = c->which != NONE && score == c->score;
    *c = (choice){ which, score, again && (c->rivals || !scene_comparable(s, c->which, which) || !feasible_equal(s, c->which, which)) };
}
