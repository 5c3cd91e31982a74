#define _POSIX_C_SOURCE 200809L
#include "cli/watch.h"

#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/hash.h"

enum { DEEPEST = 8, LONGEST = 4096 };

/* Sums what the files say, so that the order of a folder's entries does not matter. */
static uint64_t folder_state(const char *folder, int depth)
{
    uint64_t sum = 0;
    DIR *entries = opendir(folder);
    for (struct dirent *e; entries != NULL && (e = readdir(entries)) != NULL;) {
        char path[LONGEST], about[LONGEST + 64];
        struct stat s;
        int length = snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        if (e->d_name[0] == '.' || length < 0 || length >= LONGEST || stat(path, &s) != 0)
            continue;
        if (S_ISDIR(s.st_mode)) {
            sum += depth < DEEPEST ? folder_state(path, depth + 1) : 0;
        } else if (view_ends(view_of(path), VIEW(".lua"))) {
            snprintf(about, sizeof about, "%s %lld %lld.%09ld", path, (long long)s.st_size, (long long)s.st_mtim.tv_sec,
                     s.st_mtim.tv_nsec);
            sum += hash_bytes(view_of(about));
        }
    }
    if (entries != NULL)
        closedir(entries);
    return sum;
}

uint64_t watch_state(const char *const *folders, uint32_t count)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += folder_state(folders[i], 0);
    return sum;
}
