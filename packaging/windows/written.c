/* Runs a command in this console for so many seconds, and writes what stands there then to a file: written COMMAND SECONDS
   FILE. A console that shows what draws as text (Wine's does) thus tells every byte; a terminal that knows them shows them. */
#include <stdlib.h>
#include <windows.h>

#define COLUMNS 110
#define ROWS 34
#define KEPT 9000

int main(int count, char **given)
{
    HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE), file;
    COORD all = {COLUMNS, KEPT};
    SMALL_RECT seen = {0, 0, COLUMNS - 1, ROWS - 1};
    STARTUPINFOA start = {sizeof start};
    PROCESS_INFORMATION program;
    CONSOLE_SCREEN_BUFFER_INFO now;
    WCHAR row[COLUMNS];
    char bytes[4 * COLUMNS];
    DWORD read, done;
    SHORT y;

    if (count != 4 || !SetConsoleScreenBufferSize(console, all) || !SetConsoleWindowInfo(console, TRUE, &seen)) return 1;
    if (!CreateProcessA(NULL, given[1], NULL, NULL, TRUE, 0, NULL, NULL, &start, &program)) return 1;
    WaitForSingleObject(program.hProcess, 1000 * atoi(given[2]));
    GetConsoleScreenBufferInfo(console, &now);
    file = CreateFileA(given[3], GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    for (y = 0; y <= now.dwCursorPosition.Y; y++) {
        COORD at = {0, y};
        int length;
        ReadConsoleOutputCharacterW(console, row, y < now.dwCursorPosition.Y ? COLUMNS : now.dwCursorPosition.X, at, &read);
        length = WideCharToMultiByte(CP_UTF8, 0, row, read, bytes, sizeof bytes, NULL, NULL);
        WriteFile(file, bytes, length, &done, NULL);
    }
    CloseHandle(file);
    TerminateProcess(program.hProcess, 0);
    return 0;
}
