//! How a page looks, on a screen and on A4 paper: ink on paper, one colour for what closes.

/// Words have a contrast of 7 and more on the paper of a screen, and on white. What is coloured is drawn, and
/// not a background: those a printer leaves out.
pub(super) const STYLE: &str = "
html{color-scheme:light}
body{font:11pt/1.45 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#2a2520;background:#fbf7ee;max-width:51em;margin:0 auto;padding:2.2em 1.6em 3em}
h1,h2,.wall td,.wall tbody th{font-family:Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif',serif}
h1{font-size:1.75em;line-height:1.2;font-weight:600;margin:0 0 .9em;padding-top:.55em;border-top:3px solid #8e3103}
h2{font-size:1.18em;line-height:1.25;font-weight:600;margin:1.7em 0 .4em;break-after:avoid}
p{margin:.35em 0}ul{margin:.35em 0;padding-left:1.1em}li{margin:.2em 0}li::marker{color:#8e3103}
.room{height:1.9em;margin:0;border-bottom:1px solid #cabfab}
small{color:#574f44;font-size:.88em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1.4em;margin:.5em 0}
dt{color:#574f44}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.5em 0;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.32em .9em .32em 0;border-bottom:1px solid #cabfab}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:1.5px solid #574f44;color:#574f44;font-weight:600;font-size:.88em}
tbody th{font-weight:600}
.part th,.part td{font-weight:400;border-bottom-color:#e2d8c4;padding-top:.18em;padding-bottom:.18em}.part .name{padding-left:1.3em}
.sum th,.sum td{border-top:1.5px solid #574f44;border-bottom:0;font-weight:600}
.figure{text-align:right;white-space:nowrap}.long{white-space:normal}
.signed tbody th,.signed td{height:2.6em;vertical-align:bottom;border-bottom-color:#574f44;font-weight:400}
.signed th:last-child{width:27%}.signed td:nth-child(n+3){white-space:nowrap}
tr{break-inside:avoid}
figure{margin:1em 0 1.4em}
figure div{display:flex;gap:.7em;align-items:center;margin:.3em 0;color:#574f44;font-variant-numeric:tabular-nums}
figure .of{width:5em}figure svg{flex:1;height:1.1em}
.wall th,.wall td{padding-top:.5em;padding-bottom:.5em;font-size:1.35em;line-height:1.25}
.wall thead th{font-size:.95em}
.wall .part th,.wall .part td{font-size:1.05em;padding-top:.15em;padding-bottom:.15em;border-bottom:0}
.wall .sum th,.wall .sum td{color:#3349b0;font-size:1.6em}.wall+p{font-size:1.2em}
@page{size:A4;margin:11mm 16mm}
@media print{h1:not(:first-child){break-before:page}body{background:#fff;max-width:none;margin:0;padding:0;font-size:9pt;line-height:1.3}h1{font-size:1.5em;margin-bottom:.5em}h2{margin:.9em 0 .2em}
th,td{padding-top:.24em;padding-bottom:.2em;line-height:1.2}.part th,.part td{padding-top:.08em;padding-bottom:.1em}
.signed tbody th,.signed td{height:8mm}.many tbody th,.many td{height:6mm}
dl{gap:.05em 1em}.two{grid-template-columns:max-content 1fr max-content 1fr}.two dd:nth-of-type(-n+4){grid-column:2/-1}dl,p,ul,table{margin:.25em 0}
figure{margin:.5em 0 .7em}
body:has(.wall) h1{font-size:25pt}body:has(.wall) figure{font-size:11pt;margin:5mm 0}
.wall th,.wall td{font-size:18pt;padding-top:2mm;padding-bottom:2mm}.wall thead th{font-size:10pt}.wall .part th,.wall .part td{font-size:12.5pt;padding-top:.6mm;padding-bottom:.6mm}.wall .sum th,.wall .sum td{font-size:23pt}.wall+p{font-size:14pt;margin-top:3mm}}
";
