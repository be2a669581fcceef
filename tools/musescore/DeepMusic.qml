// Sends the selected bars to a running DeepMusic and puts what it writes in their place. See README.md beside this file.
import QtQuick 2.0
import MuseScore 3.0
import FileIO 3.0

MuseScore {
    id: plugin
    version: "1.0"
    description: "Has the selected bars written anew by a running DeepMusic"
    menuPath: "Plugins.DeepMusic"
    pluginType: "dock"
    dockArea: "right"
    requiresScore: false
    width: 220
    height: 360

    // Where the instrument answers over HTTP: the port of its OSC, unless it was told another.
    property string address: "127.0.0.1:7770"
    // The seed of the next one; empty takes another each time.
    property string seed: ""
    // What came of the last one.
    property string said: "Select bars, then press a button."
    // Whether an answer is waited for before anything else is done; a window would stand still meanwhile.
    property bool waits: false
    property bool asking: false
    // How often it has to be undone.
    property int steps: 1

    readonly property var wishes: [
        ["redo", "Redo"], ["higher", "Higher"], ["lower", "Lower"], ["denser", "Denser"], ["simpler", "Simpler"], ["chords", "Chords"]]

    FileIO {
        id: file
        onError: plugin.said = "The disk: " + msg
    }

    // All there is to do: asks for the selection, or for all if nothing is selected, and pastes the answer.
    function redo(wish) {
        if (asking) return
        if (!curScore) return say("Open a score first.")
        var where = selection()
        if (!where) return say("Select whole bars: click an empty place in the first, then press Shift and click in the last.")
        var path = temporary("asked")
        if (!writeScore(curScore, path, "musicxml")) return say("This MuseScore does not let plug-ins save MusicXML; MuseScore 3 does.")
        file.source = path
        var music = file.read()
        file.remove()
        var number = seed.trim() === "" ? Math.floor(Math.random() * 1000000) : seed.trim()
        var url = "http://" + address.trim() + "/sketch/redo?answer=" + (hasSymbols(where) ? "symbols" : "selection") + "&bars=" + (where.first + 1) + "-" + where.end
            + "&staves=" + (where.top + 1) + "-" + (where.bottom + 1) + "&wish=" + wish + "&seed=" + encodeURIComponent(number)
        asking = true
        say("Asking ...")
        var request = new XMLHttpRequest()
        var score = curScore.scoreName
        var done = false
        request.onreadystatechange = function() {
            if (request.readyState !== XMLHttpRequest.DONE || done) return
            done = true
            asking = false
            if (request.status === 0)
                say("DeepMusic does not answer at " + address + ": start it (deepmusic jam) with OSC on.")
            else if (request.status !== 200)
                say("DeepMusic: " + (request.responseText.trim() || "it answers " + request.status + ", and not as this plug-in knows it"))
            else if (!curScore || curScore.scoreName !== score || JSON.stringify(selection()) !== JSON.stringify(where))
                say("The selection has changed meanwhile: nothing is pasted. Press again.")
            else
                paste(request.responseText, where, wish, "seed " + number + ", by " + request.getResponseHeader("DeepMusic-By"))
        }
        try {
            request.open("POST", url, !waits)
            request.setRequestHeader("Content-Type", "application/vnd.recordare.musicxml+xml")
            request.send(music)
        } catch (e) {
            asking = false
            say("\"" + address + "\" is no address: write host:port, such as 127.0.0.1:7770")
        }
    }

    function say(line) { said = line }

    // The selected bars and staves, counted from 0, the last bar not included; all of them if nothing is selected; null for parts of bars.
    function selection() {
        var starts = barStarts()
        var cursor = curScore.newCursor()
        cursor.rewind(1)
        if (!cursor.segment) return { first: 0, end: starts.length - 1, top: 0, bottom: curScore.nstaves - 1, all: true }
        var first = starts.indexOf(cursor.tick), top = cursor.staffIdx
        cursor.rewind(2)
        // The end of the score is told as 0.
        var end = cursor.tick === 0 ? starts.length - 1 : starts.indexOf(cursor.tick)
        return first < 0 || end <= first ? null : { first: first, end: end, top: top, bottom: cursor.staffIdx, all: false }
    }

    // Where bars start, and where the last one ends.
    function barStarts() {
        var starts = []
        for (var bar = curScore.firstMeasure; bar; bar = bar.nextMeasure) starts.push(bar.firstSegment.tick)
        starts.push(curScore.lastSegment.tick)
        return starts
    }

    function paste(music, where, wish, how) {
        var path = temporary("answer")
        file.source = path
        if (!file.write(music)) return say("The answer cannot be kept in " + file.tempPath())
        // Opened beside the score; not asked about when it is closed.
        var answer = readScore(path, true)
        file.remove()
        if (!answer) return say("This MuseScore does not let plug-ins open scores; MuseScore 3 does.")
        var bars = where.end - where.first === 1 ? "Bar " + (where.first + 1) : "Bars " + (where.first + 1) + "-" + where.end
        var chords = wish === "chords"
        var starts = barStarts()
        if (answer.nmeasures !== where.end - where.first || answer.nstaves !== where.bottom - where.top + 1
                || answer.lastSegment.tick !== starts[where.end] - starts[where.first]) {
            closeScore(answer)
            return say("The answer has other bars than were asked for: nothing is pasted.")
        }
        // MuseScore counts the places of symbols from the first of them.
        var fits = !chords || firstSymbol(answer) === 0
        var copied = fits && copy(answer, chords ? selectSymbols : function() { cmd("select-all"); return true })
        closeScore(answer)
        if (!fits) return say("The first chord does not stand at the start of the bars, and cannot be pasted: try another seed.")
        if (!copied) return say("The answer cannot be turned to: close other scores, and press again.")
        if (where.all) cmd("select-all")
        steps = 1
        // MuseScore pastes into no tuplet, not even where it starts.
        if (!chords && startsWithTuplet(where)) {
            cmd("delete")
            steps = 2
        }
        // One step to undo: the paste ends what is begun here.
        curScore.startCmd()
        if (chords) clearSymbols(where)
        else clearOtherVoices(where)
        cmd("paste")
        say(bars + ": " + wish + ", " + how + "." + (steps > 1 ? " To take it back, undo twice." : ""))
    }

    // Copies what is selected in the answer, and turns back to the score.
    function copy(answer, select) {
        var name = answer.scoreName, turns = 0
        while (curScore.scoreName !== name && turns < scores.length) {
            cmd("next-score")
            turns++
        }
        var copied = curScore.scoreName === name && select()
        if (copied) cmd("copy")
        for (; turns > 0; turns--) cmd("previous-score")
        return copied
    }

    function selectSymbols() {
        cmd("first-element")
        for (var steps = 0; steps < 1000; steps++) {
            var selected = curScore.selection.elements
            if (selected.length === 1 && selected[0].type === Element.HARMONY) {
                cmd("select-similar")
                return true
            }
            cmd("next-element")
        }
        return false
    }

    // A note of a tuplet takes less time than its value says.
    function startsWithTuplet(where) {
        for (var voice = 0; voice < 4; voice++) {
            var cursor = curScore.newCursor(), start = barStarts()[where.first]
            cursor.track = where.top * 4 + voice
            for (cursor.rewind(0); cursor.segment && cursor.tick < start;) cursor.next()
            if (!cursor.segment || cursor.tick !== start) continue
            var value = cursor.element.duration
            if (cursor.next() && (cursor.tick - start) * value.denominator < value.numerator * division * 4) return true
        }
        return false
    }

    // What comes has one voice in most staves, and pasting leaves the voices it does not have.
    function clearOtherVoices(where) {
        var starts = barStarts(), cursor = curScore.newCursor()
        for (var track = where.top * 4; track <= where.bottom * 4 + 3; track++) {
            if (track % 4 === 0) continue
            // Once for the chords, which leave rests; once for the rests.
            for (var round = 0; round < 2; round++) {
                var old = []
                cursor.track = track
                cursor.rewind(0)
                for (; cursor.segment && cursor.tick < starts[where.end]; cursor.next())
                    if (cursor.tick >= starts[where.first] && cursor.element) old.push(cursor.element)
                for (var i = 0; i < old.length; i++) removeElement(old[i])
            }
        }
    }

    function clearSymbols(where) {
        var starts = barStarts(), old = symbols(curScore, starts[where.first], starts[where.end])
        for (var i = 0; i < old.length; i++) removeElement(old[i])
    }

    // Where the first chord symbol stands, in ticks; -1 if there is none.
    function firstSymbol(score) {
        for (var segment = score.firstSegment(); segment; segment = segment.next)
            for (var i = 0; i < segment.annotations.length; i++)
                if (segment.annotations[i].type === Element.HARMONY) return segment.tick
        return -1
    }

    // Whether chord symbols stand above the selected staves: what is pasted there takes their place, and so brings them back.
    function hasSymbols(where) {
        var starts = barStarts()
        return symbols(curScore, starts[where.first], starts[where.end]).some(function(symbol) {
            var staff = Math.floor(symbol.track / 4)
            return staff >= where.top && staff <= where.bottom
        })
    }

    function symbols(score, from, to) {
        var found = []
        for (var segment = score.firstSegment(); segment; segment = segment.next)
            if (segment.tick >= from && segment.tick < to)
                for (var i = 0; i < segment.annotations.length; i++)
                    if (segment.annotations[i].type === Element.HARMONY) found.push(segment.annotations[i])
        return found
    }

    function temporary(what) { return file.tempPath() + "/deepmusic-" + what + "-" + Date.now() + "-" + Math.floor(Math.random() * 1000000) + ".musicxml" }

    Rectangle {
        anchors.fill: parent
        color: "#f4f4f4"

        Column {
            anchors.fill: parent
            anchors.margins: 8
            spacing: 6

            // Above all else: a dock may be too low for all of it.
            Text { width: parent.width; wrapMode: Text.WordWrap; text: plugin.said }
            Grid {
                id: buttons
                width: parent.width
                columns: 3
                spacing: 4
                Repeater {
                    model: plugin.wishes
                    Rectangle {
                        width: (buttons.width - 8) / 3; height: 26; radius: 3; border.color: "#888888"
                        color: plugin.asking ? "#dddddd" : press.pressed ? "#b0c8e8" : "white"
                        Text { anchors.centerIn: parent; text: modelData[1]; color: plugin.asking ? "#888888" : "black" }
                        MouseArea { id: press; anchors.fill: parent; onClicked: plugin.redo(modelData[0]) }
                    }
                }
            }
            Text { text: "Seed (empty: any)" }
            Rectangle {
                width: parent.width; height: 24; color: "white"; border.color: "#888888"
                TextInput {
                    anchors.fill: parent; anchors.margins: 4; clip: true; selectByMouse: true
                    validator: IntValidator { bottom: 0 }
                    text: plugin.seed
                    onTextChanged: plugin.seed = text
                }
            }
            Text { text: "DeepMusic at" }
            Rectangle {
                width: parent.width; height: 24; color: "white"; border.color: "#888888"
                TextInput {
                    anchors.fill: parent; anchors.margins: 4; clip: true; selectByMouse: true
                    text: plugin.address
                    onTextChanged: plugin.address = text
                }
            }
        }
    }
}
