/* main.c -- chooses the verb. */
#include <stdio.h>

int main(void)
{
    puts("auditor 0.1.0");
    return 0;
}
