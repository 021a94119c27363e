{ lib, rustPlatform, installShellFiles }:

rustPlatform.buildRustPackage {
  pname = "intervisie";
  version = "@VERSION@";
  src = lib.cleanSource ../../..;
  cargoLock.lockFile = ../../../Cargo.lock;
  # They ask for a terminal, a sound server and minutes of time; the repository runs them.
  doCheck = false;
  nativeBuildInputs = [ installShellFiles ];
  postInstall = ''
    cargo run --release --offline --example shell_files -- made
    installManPage made/man/*.1 packaging/linux/intervisie-venster.1
    install -D -m 644 -t $out/share/man/en/man1 made/man/en/*.1
    installShellCompletion made/shells/intervisie.{bash,fish} made/shells/_intervisie
    install -D -m 644 -t $out/share/applications packaging/linux/intervisie.desktop packaging/linux/intervisie-regels.desktop
    install -D -t $out/bin packaging/linux/intervisie-venster
    install -D -m 644 -t $out/share/doc/intervisie README.md CHANGELOG.md LICENSE assets/licenties.txt docs/*.md
    install -D -m 644 -t $out/share/icons/hicolor/scalable/apps assets/intervisie.svg
  '';
  meta = {
    description = "Leads a Dutch peer-supervision meeting (intervisie) until it closes on time";
    license = lib.licenses.mit;
    mainProgram = "intervisie";
    platforms = lib.platforms.unix;
  };
}
