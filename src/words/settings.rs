//! What `intervisie instellingen` says.

sentences! {
    settings;
    texts {
        /// Whether a file that is there may be written anew.
        OVERWRITE as overwrite;
    }
    /// A file of settings with what each is for, as it stands on the page about them.
    fn explained() -> &'static str;
}
