"""Posts with their holders, events to group, contradictions: by key and pointer, the file looked at afterwards."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.people.conftest import click, person, settle
from domain.offices import MAYOR, comes, goes
from yanguan.desktop.people.sheet import PeopleSheet
from yanguan.desktop.window import MainWindow
from yanguan.domain.careers import careers
from yanguan.domain.contradictions import contradictions
from yanguan.domain.tellings import offices_of
from yanguan.editing.commands import AddSpan, RemoveSpan
from yanguan.store import people
from yanguan.store.check import check


def rows(sheet: PeopleSheet) -> list[str]:
    return [sheet.offices.list.text(row) for row in range(sheet.offices.list.count())]


def test_the_holders_of_a_post_stand_in_order(window: MainWindow, sheet: PeopleSheet) -> None:
    sheet.tabs.setCurrentIndex(1)
    sheet.offices.search.setText("临江市委书记")
    assert rows(sheet) == ["中共臨江市委書記   2"]
    bars = sheet.offices.holders._bars
    names = {bar.person: sheet.registry._known.name(bar.person, "hant") for bar in bars}
    assert [names[bar.person] for bar in bars] == ["方景行", "祁遠山"]
    assert "中共臨江市委" in sheet.offices.value.text()
    QTest.keyClick(sheet.offices.holders.timeline, Qt.Key.Key_Down)
    assert sheet.offices.holders.tellings.count() > 1
    assert window.isVisible()


def test_offered_mentions_are_looked_through_and_grouped_then_taken_out(window: MainWindow, sheet: PeopleSheet) -> None:
    session, page = window.session, sheet.events
    database = session.reader.database
    sheet.tabs.setCurrentIndex(2)
    before = people.event_count(database)
    assert page.offered.topLevelItemCount() == 1
    head = page.offered.topLevelItem(0)
    assert head is not None
    assert not page.group.isEnabled(), "dates that differ are not ticked beforehand"
    line = head.child(0)
    assert line is not None
    page.offered.setCurrentItem(line)
    QTest.keyClick(page.offered, Qt.Key.Key_Return)
    assert window.view.selection() is not None
    head.setCheckState(0, Qt.CheckState.Checked)
    groups = page.offered.ticked()
    click(page.group)
    settle(window)
    assert people.event_count(database) == before - 1
    told = {each.frame: each.event for each in people.tellings(database)}
    assert len({told[each.frame] for each in groups[0]}) == 1
    assert page.offered.topLevelItemCount() == 0
    standing = page.standing
    index = next(
        number
        for number in range(standing.topLevelItemCount())
        if (item := standing.topLevelItem(number)) is not None and item.text(0).startswith("閻伯川")
    )
    item = standing.topLevelItem(index)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    click(page.ungroup)
    settle(window)
    told = {each.frame: each.event for each in people.tellings(database)}
    assert [told[each.frame] for each in groups[0]] == [None] * len(groups[0])
    click(sheet.undo)
    settle(window)
    assert people.event_count(database) == before - 1
    assert check(session.reader) == []


def test_contradictions_are_listed_with_both_sides_and_open_their_sentences(
    window: MainWindow, sheet: PeopleSheet
) -> None:
    page, article = sheet.problems, window.session.reader.listing()[1].id
    assert page.list.text(0) == "Nothing contradicts itself."
    fang, qi = (person(window.session, name).id for name in ("方景行", "祁遠山"))
    told = (
        comes("a", fang, MAYOR, "2019", article=article, start=4, end=9),
        goes("b", fang, MAYOR, "2023", article=article),
        comes("c", qi, MAYOR, "2021", article=article),
    )
    own = careers(told)
    known = sheet.registry._known
    sheet.show_known(
        replace(
            known,
            tellings=told,
            careers=own,
            offices=offices_of(told),
            offered=(),
            contradictions=tuple(contradictions(own)),
        ),
        can_undo=False,
    )
    sheet.tabs.setCurrentIndex(3)
    assert sheet.tabs.tabText(3) == "Contradictions 1"
    assert page.list.text(0) == "Two holders at once: 方景行 and 祁遠山, 臨江市市長 (臨江市市長)"
    assert [bar.person for bar in page.bars._bars] == [fang, qi]
    assert page.bars.tellings.count() == 2
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert window.bench.article is not None
    assert window.bench.article.id == article
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments[0] == (4, 9)


def test_a_new_post_is_taken_apart_in_the_step_that_makes_it(window: MainWindow) -> None:
    bench = window.bench
    assert bench.article is not None
    assert bench.labels is not None
    text = bench.article.source.text
    start = text.index("臨江市委書記")
    for each in list(bench.labels.spans.values()):
        if each.label == "post" and each.fragments == ((start, start + 6),):
            bench.apply(RemoveSpan(bench.article.id, each.id))
    changes = bench.apply(AddSpan(bench.article.id, "post", ((start, start + 6),)))
    assert changes is not None
    span = next(change.id for change in changes.changes if change.kind == "span")
    value = bench.labels.posts[span]
    assert (value.area, value.organization, value.core) == ("臨江市", "中共臨江市委", "書記")
    assert value.overruled == ()
    bench.undo()
    assert span not in bench.labels.posts
    assert check(window.session.reader) == []


def test_the_parts_of_a_post_are_said_by_hand(window: MainWindow) -> None:
    bench = window.bench
    assert bench.labels is not None
    span = next(each for each in bench.labels.spans.values() if each.label == "post" and each.is_gold)
    bench.focus_span(span.id)
    window.menus.actions["show_post"].trigger()
    form = window.hands.people.post_form
    assert form is not None
    assert form.fields["core"].text() == bench.labels.posts[span.id].core
    field = form.fields["rank"]
    field.setText("正廳級")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.labels.posts[span.id].rank == "正廳級"
    assert bench.labels.posts[span.id].overruled == ("rank",)
    assert form._names["rank"].text() == "Rank (said by hand)"
    bench.undo()
    assert bench.labels.posts[span.id].overruled == ()
    assert field.text() == ""
    form.close()
    other = next(each for each in bench.labels.spans.values() if each.label != "post")
    bench.focus_span(other.id)
    window.menus.actions["show_post"].trigger()
    assert window.hands.people.post_form is None or not window.hands.people.post_form.isVisible()
    assert "Select a post" in window.notices.text


def test_posts_without_a_value_are_taken_apart_all_at_once(window: MainWindow, sheet: PeopleSheet) -> None:
    session, bench = window.session, window.bench
    assert bench.article is not None
    session.completion, completion = None, session.completion
    start = bench.article.source.text.index("組織部常務副部長")
    bench.apply(AddSpan(bench.article.id, "post", ((start, start + 8),)))
    session.completion = completion
    settle(window)
    assert sheet.offices.fill.isVisibleTo(sheet.offices)
    assert people.unvalued_posts(session.reader.database) == 1
    sheet.tabs.setCurrentIndex(1)
    click(sheet.offices.fill)
    settle(window)
    assert people.unvalued_posts(session.reader.database) == 0
    assert not sheet.offices.fill.isVisibleTo(sheet.offices)
