//! The help of the command line; a command is named by its words, as "groep lijst".

sentences! {
    command_line;
    texts {
        /// How a command's help is laid out.
        LAYOUT as layout;
        /// Above the commands.
        COMMANDS as commands;
        /// Above the words that a command takes.
        ARGUMENTS as arguments;
        /// Above the options of one command.
        OWN_OPTIONS as own_options;
        /// Above the options.
        OPTIONS as options;
        /// Where options can stand, in how a command is called.
        ANY_OPTIONS as any_options;
        /// Where a command stands.
        A_COMMAND as a_command;
        /// How the group is named of a command that needs it named.
        OF_GROUP as of_group;
        /// How a file of werkvormen is checked.
        CHECK_FILE as check_file;
        /// That there is another language, to who reads that one.
        ANOTHER_LANGUAGE as another_language;
    }
    /// What a command is for; nothing for a command that has no words yet.
    fn about(command: &str) -> Option<&'static str>;
    /// What the command at the end of these words is called in this language, the name that is shown first;
    /// nothing where that is its own.
    fn command(path: &str) -> &'static [&'static str];
    /// The same of an option.
    fn option(long: &str) -> &'static [&'static str];
    /// The name for what stands behind an option or a command ("NAAM"), where it is another in this language.
    fn value(name: &str) -> Option<&'static str>;
    /// What an option ("--json") or a word ("NAAM") of a command means; nothing when it has no words
    /// yet.
    fn argument(command: &str, argument: &str) -> Option<&'static str>;
}
