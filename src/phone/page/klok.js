"use strict";
// Counts by itself, from moments on the meeting's own clock: what comes over the network says when something
// changes, and never what to show now. The clock of this device is not asked what time it is.
(() => {
  const at = (id) => document.getElementById(id);
  const put = (id, text) => {
    const element = at(id);
    if (element.textContent !== text) element.textContent = text;
  };
  const body = document.body;
  const isRoom = body.classList.contains("room");
  const isHand = body.classList.contains("hand");
  const me = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join("");
  // An answer may wait for 25 seconds; what takes longer is lost.
  const PATIENCE = 35000;
  const AGAIN = 1500;
  // More than the network can make a difference: this clock is another one, or it stood still.
  const JUMP = 1500;

  let stand = null;
  let samples = [];
  let asking = null;
  let lostSince = null;
  let drawing = 0;
  let spoken = "";
  let without = false;
  let lock = null;
  let apart = Date.now() - performance.now();

  // The meeting's clock. A sample is late by what the network took, never early: the latest is the best.
  const now = () => Math.max(...samples) + performance.now() * stand.tempo;

  const take = (answer) => {
    const sample = answer.now - performance.now() * answer.tempo;
    const differs = !stand || stand.tempo !== answer.tempo || Math.abs(Math.max(...samples) - sample) > JUMP * answer.tempo;
    samples = differs ? [sample] : samples.concat(sample).slice(-6);
    stand = answer;
    lostSince = null;
    draw();
  };

  // Asks for what differs from what is here; anew at once where this device may have slept.
  const ask = async (anew) => {
    if (asking) asking.abort();
    const own = (asking = new AbortController());
    const patience = setTimeout(() => own.abort(), PATIENCE);
    const after = anew || !stand ? "" : `na=${stand.seq}&`;
    let wait = 0;
    try {
      const answer = await fetch(`stand?${after}ik=${me}`, { signal: own.signal, cache: "no-store", credentials: "omit" });
      // The meeting has ended, which is all there is to know.
      if (answer.status === 410) return;
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (asking !== own) return;
      if (told) take(told);
    } catch (error) {
      if (asking !== own) return;
      if (stand && lostSince === null) lostSince = now();
      if (!stand) put("lost", WORDS.unreachable);
      wait = AGAIN;
      draw();
    } finally {
      clearTimeout(patience);
    }
    if (stand && stand.ended) return;
    setTimeout(() => asking === own && ask(false), wait);
  };

  const two = (number) => String(number).padStart(2, "0");
  const clockOf = (moment) => {
    const minutes = Math.floor(((((stand.day + moment) % 86400000) + 86400000) % 86400000) / 60000);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };

  const gradeAt = (moment) => stand.grades.filter((mark) => mark.at <= moment).pop() || { key: "calm", word: WORDS.calm };

  const draw = () => {
    clearTimeout(drawing);
    if (!stand) return;
    const moment = now();
    const left = stand.end === null ? stand.left : stand.end - moment;
    const goes = stand.end !== null && !stand.ended;
    const grade = gradeAt(moment);
    const isOver = !(left > 0);
    const isLate = goes && stand.latest !== null && stand.latest.at <= moment;
    const marks = [isRoom ? "room" : "phone", grade.key];
    if (stand.left !== null) marks.push("paused");
    if (isHand) marks.push("hand");
    if (without) marks.push("without");
    if (isLate) marks.push("late");
    if (stand.calm) marks.push("resting");
    if (stand.ended) marks.push("ended");
    body.className = marks.join(" ");
    put("phase", stand.phase);
    put("place", stand.place || "");
    put("step", stand.ended ? WORDS.ended : stand.calm ? WORDS.rests : stand.step[0]);
    const change = drawFigures(left, isOver);
    put("grade", stand.left !== null ? `${WORDS.paused} · ${stand.until}` : grade.word);
    put("leads", stand.latest ? stand.latest.leads[isLate ? 1 : 0] : "");
    put("latest-time", stand.latest ? stand.latest.time : "");
    put("asks", stand.asks || "");
    put("rule", stand.rule || "");
    drawSign();
    put("next", stand.next);
    put("slot", stand.slot);
    put("closing", stand.ended ? stand.until : stand.closing);
    drawRibbon(moment);
    put("lost", lostSince === null ? "" : `${WORDS.lost_since} ${clockOf(lostSince)} · ${WORDS.counts_on}`);
    speak(grade);
    if (stand.ended) return;
    drawing = setTimeout(draw, goes ? Math.min(1000, Math.max(10, change / stand.tempo + 2)) : 1000);
  };

  // The figures of the step, or its disc; how long until they differ.
  const drawFigures = (left, isOver) => {
    const unit = isRoom ? 60000 : 1000;
    const over = stand.stops ? 0 : Math.floor(-left / unit);
    const shown = isOver ? over : Math.ceil(left / unit);
    const figures = isRoom ? String(shown) : `${Math.floor(shown / 60)}:${two(shown % 60)}`;
    put("figures", figures);
    put("unit", isRoom ? (shown === 1 ? WORDS.minute : WORDS.minutes) : "");
    at("figures").classList.toggle("long", figures.length > 5);
    const share = isOver || stand.planned <= 0 ? 0 : Math.min(100, (100 * left) / stand.planned);
    at("slice").setAttribute("stroke-dasharray", `${share.toFixed(2)} 100`);
    return isOver ? (shown + 1) * unit + left : left - (shown - 1) * unit;
  };

  let drawn = "";
  const drawRibbon = (moment) => {
    const ribbon = stand.ribbon;
    const key = JSON.stringify(ribbon);
    const place = at("ribbon");
    if (key !== drawn) {
      drawn = key;
      let end = 0;
      const parts = [];
      for (const part of ribbon.parts) {
        if (part.from > end) parts.push(["gap", part.from - end]);
        parts.push([part.key, part.to - part.from]);
        end = part.to;
      }
      if (ribbon.length > end) parts.push(["gap", ribbon.length - end]);
      const pieces = parts.filter(([, length]) => length > 0).map(([kind, length]) => {
        const piece = document.createElement("div");
        piece.className = kind;
        piece.style.flexGrow = String(length);
        return piece;
      });
      const marker = document.createElement("div");
      marker.id = "marker";
      place.replaceChildren(...pieces, marker);
    }
    const share = (moment - ribbon.began) / 60000 / ribbon.length;
    at("marker").style.left = `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;
  };

  // Said aloud when the step or its grade is another one, and never each second.
  const speak = (grade) => {
    const standing = stand.left !== null ? WORDS.paused : grade.word;
    const asks = stand.asks ? `. ${stand.asks}` : "";
    const sentence = stand.ended ? WORDS.ended : stand.calm ? WORDS.rests : `${stand.step[0]}, ${standing}${asks}`;
    if (sentence !== spoken) {
      spoken = sentence;
      put("said", sentence);
    }
  };

  // What became of the timekeeper's last sign, as far as it is known; of one from here first that it was given.
  let given = "";
  let told = "";
  const drawSign = () => {
    if (!isHand) return;
    const key = stand.sign ? `${stand.sign.number}${stand.sign.state}` : "";
    if (key !== told) {
      told = key;
      given = key && `${WORDS[`sign_${stand.sign.number}`]}: ${WORDS[`sign_${stand.sign.state}`]}`;
    }
    put("given", given);
  };
  const giveSign = async (number) => {
    let word = WORDS.sign_lost;
    try {
      const answer = await fetch(`teken/${number}`, { method: "POST", cache: "no-store", credentials: "omit" });
      if (answer.ok) word = WORDS.sign_given;
      else if (answer.status === 429) word = WORDS.sign_soon;
    } catch (error) {
      word = WORDS.sign_lost;
    }
    // What the chair's screen says of it may be here already.
    if (word === WORDS.sign_given && told.startsWith(number) && !/seen|missed/.test(told)) return;
    given = `${WORDS[`sign_${number}`]}: ${word}`;
    put("given", given);
  };
  for (const button of document.querySelectorAll("[data-sign]")) {
    button.addEventListener("click", () => giveSign(button.dataset.sign));
  }

  const press = (id, isPressed) => at(id).setAttribute("aria-pressed", String(isPressed));

  at("form").addEventListener("click", () => {
    without = !without;
    press("form", without);
    draw();
  });

  // Browsers let a page keep the screen on only where they trust its address; elsewhere it is said where to.
  const keepAwake = async () => {
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => press("awake", false));
      press("awake", true);
      put("note", WORDS.probably_awake);
    } catch (error) {
      put("note", WORDS.sleeps);
    }
  };
  if (navigator.wakeLock) {
    at("awake").hidden = false;
    at("awake").addEventListener("click", () => {
      const isOn = at("awake").getAttribute("aria-pressed") === "true";
      put("note", "");
      if (isOn && lock) lock.release();
      else keepAwake();
    });
  } else {
    put("note", WORDS.sleeps);
  }

  const wake = () => {
    if (document.visibilityState !== "hidden" && !(stand && stand.ended)) ask(true);
    if (document.visibilityState !== "hidden" && lock && lock.released && at("note").textContent === WORDS.probably_awake) keepAwake();
  };
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
  addEventListener("online", wake);
  // A device that slept may stop one of its clocks: then the meeting is asked, whoever is right.
  setInterval(() => {
    const before = apart;
    apart = Date.now() - performance.now();
    if (Math.abs(apart - before) > JUMP) wake();
  }, 1000);
  ask(true);
})();
