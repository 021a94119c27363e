# Built where it is installed, from the packed crate: for Macs with either processor, and Linux.
class Intervisie < Formula
  desc "Leads a Dutch peer-supervision meeting until it closes on time"
  homepage "@ADDRESS@"
  url "@ADDRESS@/intervisie-@VERSION@.crate"
  sha256 "@SHA256_CRATE@"
  license "MIT"

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    system "cargo", "run", "--locked", "--example", "shell_files", "--", buildpath/"made"
    man1.install Dir["made/man/*.1"]
    (man/"en/man1").install Dir["made/man/en/*.1"]
    doc.install "README.md", "CHANGELOG.md", "LICENSE", "docs", "assets/licenties.txt"
    bash_completion.install "made/shells/intervisie.bash" => "intervisie"
    zsh_completion.install "made/shells/_intervisie"
    fish_completion.install "made/shells/intervisie.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/intervisie --version")
    assert_match "basismodel", shell_output("#{bin}/intervisie werkvormen --json")
  end
end
