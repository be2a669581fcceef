{
	"patcher": {
		"fileversion": 1,
		"appversion": {
			"major": 8,
			"minor": 5,
			"revision": 0,
			"architecture": "x64",
			"modernui": 1
		},
		"classnamespace": "box",
		"rect": [
			60,
			100,
			1280,
			1134
		],
		"bglocked": 0,
		"openinpresentation": 1,
		"default_fontsize": 12,
		"default_fontface": 0,
		"default_fontname": "Arial",
		"gridonopen": 1,
		"gridsize": [
			15,
			15
		],
		"editing_bgcolor": [
			0.898,
			0.898,
			0.898,
			1
		],
		"locked_bgcolor": [
			0.063,
			0.082,
			0.11,
			1
		],
		"boxes": [
			{
				"box": {
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						40,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						12,
						190,
						28
					],
					"text": "DeepMusic",
					"textcolor": [
						0.949,
						0.647,
						0.255,
						1
					],
					"fontsize": 20,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-2",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						70,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						786,
						12,
						478,
						28
					],
					"text": "a MIDI keyboard at Max plays too: Options, MIDI Setup",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-3",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						40,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-4",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						40,
						68,
						170,
						22
					],
					"text": "udpsend 127.0.0.1 7770"
				}
			},
			{
				"box": {
					"id": "obj-5",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						40,
						100,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "host 127.0.0.1"
				}
			},
			{
				"box": {
					"id": "obj-6",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						160,
						100,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "port 7770"
				}
			},
			{
				"box": {
					"id": "obj-7",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						340,
						40,
						121,
						22
					],
					"outlettype": [
						""
					],
					"text": "udpreceive 7771"
				}
			},
			{
				"box": {
					"id": "obj-8",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						340,
						68,
						79,
						22
					],
					"text": "s dm_told"
				}
			},
			{
				"box": {
					"id": "obj-9",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						520,
						40,
						72,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "loadbang"
				}
			},
			{
				"box": {
					"id": "obj-10",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						68,
						23,
						22
					],
					"outlettype": [
						""
					],
					"text": "1"
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						96,
						93,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "metro 20000"
				}
			},
			{
				"box": {
					"id": "obj-12",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						124,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/subscribe 7771 45"
				}
			},
			{
				"box": {
					"id": "obj-13",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						152,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-14",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						780,
						40,
						79,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "closebang"
				}
			},
			{
				"box": {
					"id": "obj-15",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						780,
						68,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/unsubscribe 7771"
				}
			},
			{
				"box": {
					"id": "obj-16",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						780,
						96,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-17",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						40,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-18",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						1040,
						68,
						51,
						22
					],
					"outlettype": [
						"bang",
						"bang"
					],
					"text": "t b b"
				}
			},
			{
				"box": {
					"id": "obj-19",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						96,
						93,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "delay 25000"
				}
			},
			{
				"box": {
					"id": "obj-20",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						124,
						142,
						22
					],
					"outlettype": [
						""
					],
					"text": "set nobody answers"
				}
			},
			{
				"box": {
					"id": "obj-21",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1200,
						124,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "set it answers"
				}
			},
			{
				"box": {
					"id": "obj-22",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1040,
						160,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						216,
						12,
						560,
						28
					],
					"text": "nobody answers yet",
					"textcolor": [
						0.345,
						0.702,
						0.408,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-23",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						160,
						58,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "notein"
				}
			},
			{
				"box": {
					"id": "obj-24",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						40,
						188,
						86,
						22
					],
					"outlettype": [
						""
					],
					"text": "pack 0 0 1"
				}
			},
			{
				"box": {
					"id": "obj-25",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						216,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/note"
				}
			},
			{
				"box": {
					"id": "obj-26",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						40,
						244,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-27",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						340,
						200,
						51,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "ctlin"
				}
			},
			{
				"box": {
					"id": "obj-28",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						340,
						228,
						86,
						22
					],
					"outlettype": [
						""
					],
					"text": "pack 0 0 1"
				}
			},
			{
				"box": {
					"id": "obj-29",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						340,
						256,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/control $2 $1 $3"
				}
			},
			{
				"box": {
					"id": "obj-30",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						340,
						284,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-31",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						305,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						48,
						305,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-32",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						374,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						48,
						305,
						20
					],
					"text": "state",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-33",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						374,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						68,
						305,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 28.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-34",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						142,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						48,
						142,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-35",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						408,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						48,
						142,
						20
					],
					"text": "tempo heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-36",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						408,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						68,
						142,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-37",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						142,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						48,
						142,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-38",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						442,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						48,
						142,
						20
					],
					"text": "bar . beat",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-39",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						442,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						68,
						142,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-40",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						407,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						48,
						407,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-41",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						476,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						48,
						407,
						20
					],
					"text": "key heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-42",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						476,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						68,
						407,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-43",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						204,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						48,
						204,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-44",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						510,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						48,
						204,
						20
					],
					"text": "chord heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-45",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						510,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						68,
						204,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-46",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						253,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						144,
						253,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-47",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						544,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						144,
						253,
						20
					],
					"text": "scene",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-48",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						544,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						164,
						253,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-49",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						175,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						281,
						144,
						175,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-50",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						578,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						281,
						144,
						175,
						20
					],
					"text": "next scene",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-51",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						578,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						281,
						164,
						175,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-52",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						214,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						468,
						144,
						214,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-53",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						612,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						468,
						144,
						214,
						20
					],
					"text": "preset",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-54",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						612,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						468,
						164,
						214,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-55",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						137,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						694,
						144,
						137,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-56",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						646,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						694,
						144,
						137,
						20
					],
					"text": "engine",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-57",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						646,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						694,
						164,
						137,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-58",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						292,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						843,
						144,
						292,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-59",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						680,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						843,
						144,
						292,
						20
					],
					"text": "where this bar comes from",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-60",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						680,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						843,
						164,
						292,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-61",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						117,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1147,
						144,
						117,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-62",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						714,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1147,
						144,
						117,
						20
					],
					"text": "performer",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-63",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						714,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1147,
						164,
						117,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-64",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						654,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						384,
						654,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-65",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						748,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						384,
						654,
						20
					],
					"text": "last fault",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-66",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						748,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						404,
						654,
						24
					],
					"text": "",
					"textcolor": [
						0.839,
						0.271,
						0.271,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-67",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						267,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						384,
						267,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-68",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						782,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						384,
						267,
						20
					],
					"text": "waits for a controller",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-69",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						782,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						404,
						267,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-70",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						133,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						384,
						133,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-71",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						816,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						384,
						133,
						20
					],
					"text": "you strike",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-72",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						816,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						404,
						133,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-73",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						158,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						384,
						158,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-74",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						850,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						384,
						158,
						20
					],
					"text": "it strikes",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-75",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						850,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						404,
						158,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-76",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						566,
						499,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						566,
						499,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-77",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						884,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						566,
						499,
						20
					],
					"text": "sketchpad",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-78",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						884,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						586,
						499,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-79",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						918,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-80",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						918,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/chord"
				}
			},
			{
				"box": {
					"id": "obj-81",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						918,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-82",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						952,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-83",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						952,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/preset"
				}
			},
			{
				"box": {
					"id": "obj-84",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						952,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-85",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						986,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-86",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						986,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/engine"
				}
			},
			{
				"box": {
					"id": "obj-87",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						986,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-88",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1020,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-89",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1020,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/origin"
				}
			},
			{
				"box": {
					"id": "obj-90",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1020,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-91",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1054,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-92",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1054,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/learning"
				}
			},
			{
				"box": {
					"id": "obj-93",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1054,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-94",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1088,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-95",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1088,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/fault"
				}
			},
			{
				"box": {
					"id": "obj-96",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1088,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-97",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1122,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-98",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1122,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/sketch"
				}
			},
			{
				"box": {
					"id": "obj-99",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1122,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-100",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1156,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-101",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1156,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-102",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1156,
						128,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %.1f"
				}
			},
			{
				"box": {
					"id": "obj-103",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1190,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-104",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1190,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/key/now"
				}
			},
			{
				"box": {
					"id": "obj-105",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1190,
						86,
						22
					],
					"outlettype": [
						"",
						"float"
					],
					"text": "unpack s f"
				}
			},
			{
				"box": {
					"id": "obj-106",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1190,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-107",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1224,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-108",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1224,
						226,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/performer/now"
				}
			},
			{
				"box": {
					"id": "obj-109",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						380,
						1224,
						100,
						22
					],
					"outlettype": [
						"",
						"int",
						"int"
					],
					"text": "unpack s i i"
				}
			},
			{
				"box": {
					"id": "obj-110",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1224,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-111",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1258,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-112",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1258,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/beat"
				}
			},
			{
				"box": {
					"id": "obj-113",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						380,
						1258,
						100,
						22
					],
					"outlettype": [
						"int",
						"int",
						"float"
					],
					"text": "unpack i i f"
				}
			},
			{
				"box": {
					"id": "obj-114",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1258,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %ld . %ld"
				}
			},
			{
				"box": {
					"id": "obj-115",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1292,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-116",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1292,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/scene"
				}
			},
			{
				"box": {
					"id": "obj-117",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1292,
						65,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route 0"
				}
			},
			{
				"box": {
					"id": "obj-118",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1292,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-119",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						740,
						1292,
						37,
						22
					],
					"outlettype": [
						""
					],
					"text": "set"
				}
			},
			{
				"box": {
					"id": "obj-120",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						380,
						1326,
						114,
						22
					],
					"outlettype": [
						"int",
						"",
						"int",
						""
					],
					"text": "unpack i s i s"
				}
			},
			{
				"box": {
					"id": "obj-121",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1326,
						198,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %ld of %ld: %s"
				}
			},
			{
				"box": {
					"id": "obj-122",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1326,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-123",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1360,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-124",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1360,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/note"
				}
			},
			{
				"box": {
					"id": "obj-125",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						380,
						1360,
						100,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "unpack i i i"
				}
			},
			{
				"box": {
					"id": "obj-126",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1360,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-127",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1394,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-128",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1394,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/answer/note"
				}
			},
			{
				"box": {
					"id": "obj-129",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						380,
						1394,
						114,
						22
					],
					"outlettype": [
						"int",
						"int",
						"float",
						"int"
					],
					"text": "unpack i i f i"
				}
			},
			{
				"box": {
					"id": "obj-130",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1394,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-131",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1428,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-132",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1428,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/error"
				}
			},
			{
				"box": {
					"id": "obj-133",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1428,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "unpack s s"
				}
			},
			{
				"box": {
					"id": "obj-134",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1428,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-135",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1462,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-136",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1462,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/exit"
				}
			},
			{
				"box": {
					"id": "obj-137",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1462,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-138",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1462,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "set over"
				}
			},
			{
				"box": {
					"id": "obj-139",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1496,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-140",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1496,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/startup"
				}
			},
			{
				"box": {
					"id": "obj-141",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1496,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-142",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1496,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/subscribe 7771 45"
				}
			},
			{
				"box": {
					"id": "obj-143",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						740,
						1496,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-144",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1530,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-145",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1530,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/state"
				}
			},
			{
				"box": {
					"id": "obj-146",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1530,
						51,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "t s s"
				}
			},
			{
				"box": {
					"id": "obj-147",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1530,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-148",
					"maxclass": "newobj",
					"numinlets": 6,
					"numoutlets": 6,
					"patching_rect": [
						40,
						1564,
						317,
						22
					],
					"outlettype": [
						"",
						"",
						"",
						"",
						"",
						""
					],
					"text": "route idle listening thinking playing muted"
				}
			},
			{
				"box": {
					"id": "obj-149",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1598,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.102 0.133 0.173 1.0"
				}
			},
			{
				"box": {
					"id": "obj-150",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						260,
						1598,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.122 0.373 0.545 1.0"
				}
			},
			{
				"box": {
					"id": "obj-151",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						480,
						1598,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.42 0.31 0.627 1.0"
				}
			},
			{
				"box": {
					"id": "obj-152",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						700,
						1598,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.722 0.412 0.11 1.0"
				}
			},
			{
				"box": {
					"id": "obj-153",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						920,
						1598,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.478 0.145 0.188 1.0"
				}
			},
			{
				"box": {
					"id": "obj-154",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1632,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						532,
						70,
						22
					],
					"text": "scenes",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-155",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1666,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-156",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1666,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/scenes"
				}
			},
			{
				"box": {
					"id": "obj-157",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1666,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-158",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						900,
						1666,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						86,
						532,
						548,
						22
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-159",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1700,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						646,
						532,
						70,
						22
					],
					"text": "presets",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-160",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1734,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-161",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1734,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/presets"
				}
			},
			{
				"box": {
					"id": "obj-162",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1734,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-163",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						900,
						1734,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						716,
						532,
						548,
						22
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-164",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						212,
						494,
						160
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						212,
						494,
						160
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-165",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1768,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						212,
						494,
						20
					],
					"text": "the call",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-166",
					"maxclass": "jsui",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1768,
						160,
						60
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						232,
						494,
						140
					],
					"parameter_enable": 0,
					"filename": "deepmusic-roll.js",
					"jsarguments": [
						"call"
					],
					"border": 0
				}
			},
			{
				"box": {
					"id": "obj-167",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1802,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-168",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1802,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase"
				}
			},
			{
				"box": {
					"id": "obj-169",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1802,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend phrase"
				}
			},
			{
				"box": {
					"id": "obj-170",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1836,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-171",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1836,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase/start"
				}
			},
			{
				"box": {
					"id": "obj-172",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1836,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend start"
				}
			},
			{
				"box": {
					"id": "obj-173",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1870,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-174",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1870,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-175",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1870,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend tempo"
				}
			},
			{
				"box": {
					"id": "obj-176",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						212,
						742,
						160
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						212,
						742,
						160
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-177",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1938,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						212,
						742,
						20
					],
					"text": "the answer",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-178",
					"maxclass": "jsui",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1938,
						160,
						60
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						232,
						742,
						140
					],
					"parameter_enable": 0,
					"filename": "deepmusic-roll.js",
					"jsarguments": [
						"answer"
					],
					"border": 0
				}
			},
			{
				"box": {
					"id": "obj-179",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1972,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-180",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1972,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase"
				}
			},
			{
				"box": {
					"id": "obj-181",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1972,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend phrase"
				}
			},
			{
				"box": {
					"id": "obj-182",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2006,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-183",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						2006,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase/start"
				}
			},
			{
				"box": {
					"id": "obj-184",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						2006,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend start"
				}
			},
			{
				"box": {
					"id": "obj-185",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2040,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-186",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						2040,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-187",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						2040,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend tempo"
				}
			},
			{
				"box": {
					"id": "obj-188",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2108,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						440,
						100,
						62
					],
					"parameter_enable": 0,
					"hint": "every note off, at once, on every output",
					"text": "panic",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.839,
						0.271,
						0.271,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-189",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2108,
						128,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/panic"
				}
			},
			{
				"box": {
					"id": "obj-190",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2108,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-191",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2142,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						120,
						440,
						57,
						62
					],
					"parameter_enable": 0,
					"hint": "end the phrase here and answer",
					"text": "respond",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-192",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2142,
						142,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/respond"
				}
			},
			{
				"box": {
					"id": "obj-193",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2142,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-194",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2176,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						181,
						440,
						57,
						62
					],
					"parameter_enable": 0,
					"hint": "the turn is yours: what is being said ends within a quarter of a second, its last notes ring out",
					"text": "listen",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-195",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2176,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/listen"
				}
			},
			{
				"box": {
					"id": "obj-196",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2176,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-197",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2210,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						242,
						440,
						57,
						62
					],
					"parameter_enable": 0,
					"hint": "break off the answer, and what is being thought of, at once",
					"text": "stop",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-198",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2210,
						121,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/stop"
				}
			},
			{
				"box": {
					"id": "obj-199",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2210,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-200",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2244,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						311,
						448,
						41,
						46
					],
					"parameter_enable": 0,
					"hint": "keep the turn from being handed over, or let it go",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-201",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2244,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						303,
						502,
						57,
						22
					],
					"text": "hold",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-202",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2244,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/hold"
				}
			},
			{
				"box": {
					"id": "obj-203",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2244,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-204",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2278,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-205",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2278,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/held"
				}
			},
			{
				"box": {
					"id": "obj-206",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2278,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-207",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2312,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						364,
						440,
						56,
						62
					],
					"parameter_enable": 0,
					"hint": "one tap of the tempo",
					"text": "tap",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-208",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2312,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/tap"
				}
			},
			{
				"box": {
					"id": "obj-209",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2312,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-210",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2346,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						424,
						440,
						76,
						62
					],
					"parameter_enable": 0,
					"hint": "the next scene of the set list, or the next preset",
					"text": "scene/next",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-211",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2346,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/scene/next"
				}
			},
			{
				"box": {
					"id": "obj-212",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2346,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-213",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2380,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						504,
						440,
						76,
						62
					],
					"parameter_enable": 0,
					"hint": "the scene before, or the preset before",
					"text": "scene/prev",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-214",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2380,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/scene/prev"
				}
			},
			{
				"box": {
					"id": "obj-215",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2380,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-216",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2414,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						592,
						448,
						41,
						46
					],
					"parameter_enable": 0,
					"hint": "lock for a performance: the scenes of a set list and actions go on, nothing can be edited",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-217",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2414,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						584,
						502,
						57,
						22
					],
					"text": "lock",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-218",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2414,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/lock"
				}
			},
			{
				"box": {
					"id": "obj-219",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2414,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-220",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2448,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-221",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2448,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/lock"
				}
			},
			{
				"box": {
					"id": "obj-222",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2448,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-223",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2482,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						645,
						440,
						57,
						62
					],
					"parameter_enable": 0,
					"hint": "probe every output for a loop; an input that was muted for one is heard again once it is broken",
					"text": "check",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-224",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2482,
						128,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/check"
				}
			},
			{
				"box": {
					"id": "obj-225",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2482,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-226",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2516,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						622,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "the newest phrases onto the sketchpad, which follows them again until it is touched",
					"text": "sketch/take",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-227",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2516,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/take"
				}
			},
			{
				"box": {
					"id": "obj-228",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2516,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-229",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2550,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						172,
						622,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "select the next bars, as many; after the last ones the first",
					"text": "sketch/next",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-230",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2550,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/next"
				}
			},
			{
				"box": {
					"id": "obj-231",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2550,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-232",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2584,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						329,
						622,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "select the bars before, as many; before the first ones the last",
					"text": "sketch/prev",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-233",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2584,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/prev"
				}
			},
			{
				"box": {
					"id": "obj-234",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2584,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-235",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2618,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						485,
						622,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "select twice as many bars",
					"text": "sketch/wider",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-236",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2618,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/wider"
				}
			},
			{
				"box": {
					"id": "obj-237",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2618,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-238",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2652,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						642,
						622,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "select half as many bars",
					"text": "sketch/narrower",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-239",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2652,
						198,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/narrower"
				}
			},
			{
				"box": {
					"id": "obj-240",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2652,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-241",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2686,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						798,
						622,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "select the next voice alone, after the last one all of them",
					"text": "sketch/voice",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-242",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2686,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/voice"
				}
			},
			{
				"box": {
					"id": "obj-243",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2686,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-244",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2720,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						963,
						630,
						136,
						46
					],
					"parameter_enable": 0,
					"hint": "keep what is selected: no redo touches it; or let it go",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-245",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2720,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						955,
						684,
						152,
						22
					],
					"text": "sketch/keep",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-246",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2720,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/keep"
				}
			},
			{
				"box": {
					"id": "obj-247",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2720,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-248",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2754,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-249",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2754,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/sketch/keep"
				}
			},
			{
				"box": {
					"id": "obj-250",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2754,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-251",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2788,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1111,
						622,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew; all else stays as it is",
					"text": "sketch/redo",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-252",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2788,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/redo"
				}
			},
			{
				"box": {
					"id": "obj-253",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2788,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-254",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2822,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						714,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew, higher",
					"text": "sketch/higher",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-255",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2822,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/higher"
				}
			},
			{
				"box": {
					"id": "obj-256",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2822,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-257",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2856,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						172,
						714,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew, lower",
					"text": "sketch/lower",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-258",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2856,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/lower"
				}
			},
			{
				"box": {
					"id": "obj-259",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2856,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-260",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2890,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						329,
						714,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew, with half as many notes more",
					"text": "sketch/denser",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-261",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2890,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/denser"
				}
			},
			{
				"box": {
					"id": "obj-262",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2890,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-263",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2924,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						485,
						714,
						153,
						62
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew, with half as many notes",
					"text": "sketch/simpler",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-264",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2924,
						191,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/simpler"
				}
			},
			{
				"box": {
					"id": "obj-265",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2924,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-266",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2958,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						642,
						714,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "undo the last step on the sketchpad",
					"text": "sketch/undo",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-267",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2958,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/undo"
				}
			},
			{
				"box": {
					"id": "obj-268",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2958,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-269",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2992,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						806,
						722,
						137,
						46
					],
					"parameter_enable": 0,
					"hint": "play the sketchpad over and over, from the next bar line on; nothing is answered meanwhile",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-270",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2992,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						798,
						776,
						153,
						22
					],
					"text": "sketch/loop",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-271",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2992,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/loop"
				}
			},
			{
				"box": {
					"id": "obj-272",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2992,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-273",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3026,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-274",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3026,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/sketch/loop"
				}
			},
			{
				"box": {
					"id": "obj-275",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3026,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-276",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3060,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						955,
						714,
						152,
						62
					],
					"parameter_enable": 0,
					"hint": "play the bars that are selected once, from the next bar line on",
					"text": "sketch/play",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-277",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3060,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/sketch/play"
				}
			},
			{
				"box": {
					"id": "obj-278",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3060,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-279",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3094,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						440,
						175,
						18
					],
					"text": "scene/select",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-280",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3094,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						458,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "a scene of the set list, by name or by number from 1",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-281",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3094,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-282",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3094,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-283",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3094,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/scene/select"
				}
			},
			{
				"box": {
					"id": "obj-284",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3094,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-285",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3128,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						440,
						175,
						18
					],
					"text": "preset/select",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-286",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3128,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						458,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "a preset, by name",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-287",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3128,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-288",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3128,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-289",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3128,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/preset/select"
				}
			},
			{
				"box": {
					"id": "obj-290",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3128,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-291",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3162,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						440,
						176,
						18
					],
					"text": "preset/save",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-292",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3162,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						458,
						176,
						22
					],
					"parameter_enable": 0,
					"hint": "keep knobs, ports and controllers as they are now as a preset of yours, under this name",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-293",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3162,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-294",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3162,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-295",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3162,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/preset/save"
				}
			},
			{
				"box": {
					"id": "obj-296",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3162,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-297",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3196,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						484,
						175,
						18
					],
					"text": "learn",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-298",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3196,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						502,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "the next controller, note or program change that moves is for this knob or action; without one, leave learning",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-299",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3196,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-300",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3196,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-301",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3196,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/learn"
				}
			},
			{
				"box": {
					"id": "obj-302",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3196,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-303",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3230,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						484,
						175,
						18
					],
					"text": "forget",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-304",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3230,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						502,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "no controller for this knob or action any more",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-305",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3230,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-306",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3230,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-307",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3230,
						191,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/forget"
				}
			},
			{
				"box": {
					"id": "obj-308",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3230,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-309",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3264,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						484,
						176,
						18
					],
					"text": "performer",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-310",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3264,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						502,
						176,
						22
					],
					"parameter_enable": 0,
					"hint": "of several performers, the one who is shown and turned, by name or by number from 1; without one, the next",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-311",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3264,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-312",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3264,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-313",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3264,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/performer"
				}
			},
			{
				"box": {
					"id": "obj-314",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3264,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-315",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3298,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						527,
						566,
						175,
						18
					],
					"text": "sketch/select",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-316",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3298,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						527,
						584,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "select bars and voices, such as 2-3 alto tenor, 1 all, 3-4 chords",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-317",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3298,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-318",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3298,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-319",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3298,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/select"
				}
			},
			{
				"box": {
					"id": "obj-320",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3298,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-321",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3332,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						566,
						175,
						18
					],
					"text": "sketch/land",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-322",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3332,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						584,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "write what is selected anew so that a pitch is struck at a place of it, bar.beat, such as C5@2.1",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-323",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3332,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-324",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3332,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-325",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3332,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/land"
				}
			},
			{
				"box": {
					"id": "obj-326",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3332,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-327",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3366,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						566,
						175,
						18
					],
					"text": "sketch/chords",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-328",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3366,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						584,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "chord symbols over the bars that are selected, such as Dm7 G7, with an upright stroke between bars; without any, chords that go with the notes are looked for",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-329",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3366,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-330",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3366,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-331",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3366,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/chords"
				}
			},
			{
				"box": {
					"id": "obj-332",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3366,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-333",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3400,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						566,
						176,
						18
					],
					"text": "sketch/export",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-334",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						3400,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						584,
						176,
						22
					],
					"parameter_enable": 0,
					"hint": "write the sketchpad as MusicXML and MIDI into the folder of the set, under this name or sketch-1, sketch-2 and so on",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-335",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						3400,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-336",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						3400,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-337",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						3400,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/sketch/export"
				}
			},
			{
				"box": {
					"id": "obj-338",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						3400,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-339",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3434,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						810,
						33,
						18
					],
					"text": "key",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-340",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3468,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-341",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3468,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/key"
				}
			},
			{
				"box": {
					"id": "obj-342",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3468,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-343",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3434,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						49,
						810,
						207,
						18
					],
					"text": "auto",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-344",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3434,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						828,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "the notes allowed: the key heard, none in particular, or this key (auto, off, or a key such as \u0022C minor\u0022, \u0022Bb dorian\u0022, \u0022A minor-pentatonic\u0022)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"auto",
						",",
						"off",
						",",
						"C major",
						",",
						"Db major",
						",",
						"D major",
						",",
						"Eb major",
						",",
						"E major",
						",",
						"F major",
						",",
						"F# major",
						",",
						"G major",
						",",
						"Ab major",
						",",
						"A major",
						",",
						"Bb major",
						",",
						"B major",
						",",
						"C minor",
						",",
						"C# minor",
						",",
						"D minor",
						",",
						"D# minor",
						",",
						"E minor",
						",",
						"F minor",
						",",
						"F# minor",
						",",
						"G minor",
						",",
						"G# minor",
						",",
						"A minor",
						",",
						"Bb minor",
						",",
						"B minor",
						",",
						"C minor-pentatonic",
						",",
						"C# minor-pentatonic",
						",",
						"D minor-pentatonic",
						",",
						"D# minor-pentatonic",
						",",
						"E minor-pentatonic",
						",",
						"F minor-pentatonic",
						",",
						"F# minor-pentatonic",
						",",
						"G minor-pentatonic",
						",",
						"G# minor-pentatonic",
						",",
						"A minor-pentatonic",
						",",
						"Bb minor-pentatonic",
						",",
						"B minor-pentatonic",
						",",
						"C dorian",
						",",
						"C# dorian",
						",",
						"D dorian",
						",",
						"Eb dorian",
						",",
						"E dorian",
						",",
						"F dorian",
						",",
						"F# dorian",
						",",
						"G dorian",
						",",
						"G# dorian",
						",",
						"A dorian",
						",",
						"Bb dorian",
						",",
						"B dorian"
					]
				}
			},
			{
				"box": {
					"id": "obj-345",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3434,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-346",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3434,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/key"
				}
			},
			{
				"box": {
					"id": "obj-347",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3434,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-348",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3434,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-349",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3502,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						854,
						82,
						18
					],
					"text": "chord-lock",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-350",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3536,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-351",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3536,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/chord-lock"
				}
			},
			{
				"box": {
					"id": "obj-352",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3536,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-353",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3502,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						873,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "chord tones of the chord heard only (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-354",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3502,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/chord-lock"
				}
			},
			{
				"box": {
					"id": "obj-355",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3502,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-356",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3570,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						898,
						47,
						18
					],
					"text": "range",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-357",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3604,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-358",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3604,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/range"
				}
			},
			{
				"box": {
					"id": "obj-359",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3604,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-360",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3570,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						63,
						898,
						193,
						18
					],
					"text": "48..84",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-361",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3570,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						916,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "lowest and highest pitch (two pitches such as 48..84 or C3..C6)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"24..48",
						",",
						"36..60",
						",",
						"48..72",
						",",
						"48..84",
						",",
						"60..84",
						",",
						"72..96",
						",",
						"84..108",
						",",
						"21..108"
					]
				}
			},
			{
				"box": {
					"id": "obj-362",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3570,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-363",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3570,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/range"
				}
			},
			{
				"box": {
					"id": "obj-364",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3570,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-365",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3570,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-366",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3638,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						942,
						61,
						18
					],
					"text": "density",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-367",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3672,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-368",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3672,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/density"
				}
			},
			{
				"box": {
					"id": "obj-369",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3672,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-370",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3638,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						77,
						942,
						179,
						18
					],
					"text": "follow",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-371",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3638,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						961,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "notes per beat, or as dense as the player (follow or 0.25..8)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-372",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3638,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/density/norm"
				}
			},
			{
				"box": {
					"id": "obj-373",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3638,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-374",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3706,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-375",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3706,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/density/norm"
				}
			},
			{
				"box": {
					"id": "obj-376",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3706,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-377",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3740,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						986,
						75,
						18
					],
					"text": "polyphony",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-378",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3774,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-379",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3774,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/polyphony"
				}
			},
			{
				"box": {
					"id": "obj-380",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3774,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-381",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3740,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						91,
						986,
						165,
						18
					],
					"text": "4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-382",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3740,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						1005,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "most notes at once (1..8)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-383",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3740,
						247,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/polyphony/norm"
				}
			},
			{
				"box": {
					"id": "obj-384",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3740,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-385",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3808,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-386",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3808,
						233,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/polyphony/norm"
				}
			},
			{
				"box": {
					"id": "obj-387",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3808,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-388",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3842,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						1030,
						117,
						18
					],
					"text": "longest (beats)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-389",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3876,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-390",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3876,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/longest"
				}
			},
			{
				"box": {
					"id": "obj-391",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3876,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-392",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3842,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						133,
						1030,
						123,
						18
					],
					"text": "8",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-393",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3842,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						1049,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "longest note (0.25..16 beats)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-394",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3842,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/longest/norm"
				}
			},
			{
				"box": {
					"id": "obj-395",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3842,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-396",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3910,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-397",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3910,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/longest/norm"
				}
			},
			{
				"box": {
					"id": "obj-398",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3910,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-399",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3944,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						1074,
						61,
						18
					],
					"text": "repeats",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-400",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3978,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-401",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3978,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/repeats"
				}
			},
			{
				"box": {
					"id": "obj-402",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3978,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-403",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3944,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						77,
						1074,
						179,
						18
					],
					"text": "4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-404",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3944,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						1093,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "most strikes of one pitch in a row (off or 1..16)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-405",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3944,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/repeats/norm"
				}
			},
			{
				"box": {
					"id": "obj-406",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3944,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-407",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4012,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-408",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4012,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/repeats/norm"
				}
			},
			{
				"box": {
					"id": "obj-409",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4012,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-410",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4046,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						810,
						40,
						18
					],
					"text": "land",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-411",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4080,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-412",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4080,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/land"
				}
			},
			{
				"box": {
					"id": "obj-413",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4080,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-414",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4046,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						308,
						810,
						200,
						18
					],
					"text": "off",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-415",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4046,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						828,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "a pitch the answer must strike, and where (off, or pitch@bar.beat of the answer such as C5@4.1)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"off",
						",",
						"C4@1.1",
						",",
						"C4@2.1",
						",",
						"C4@4.1",
						",",
						"C5@4.1",
						",",
						"G4@4.1"
					]
				}
			},
			{
				"box": {
					"id": "obj-416",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4046,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-417",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4046,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/land"
				}
			},
			{
				"box": {
					"id": "obj-418",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4046,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-419",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4046,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-420",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4114,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						854,
						103,
						18
					],
					"text": "length (bars)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-421",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4148,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-422",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4148,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/length"
				}
			},
			{
				"box": {
					"id": "obj-423",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4148,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-424",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4114,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						371,
						854,
						137,
						18
					],
					"text": "call",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-425",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4114,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						873,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "as long as the call, or so many bars (call or 1..16 bars)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-426",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4114,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/length/norm"
				}
			},
			{
				"box": {
					"id": "obj-427",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4114,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-428",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4182,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-429",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4182,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/length/norm"
				}
			},
			{
				"box": {
					"id": "obj-430",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4182,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-431",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4216,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						898,
						68,
						18
					],
					"text": "surprise",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-432",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4250,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-433",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4250,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/surprise"
				}
			},
			{
				"box": {
					"id": "obj-434",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4250,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-435",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4216,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						336,
						898,
						172,
						18
					],
					"text": "0.3",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-436",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4216,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						917,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "imitate (0) to surprise (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-437",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4216,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/surprise/norm"
				}
			},
			{
				"box": {
					"id": "obj-438",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4216,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-439",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4284,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-440",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4284,
						226,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/surprise/norm"
				}
			},
			{
				"box": {
					"id": "obj-441",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4284,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-442",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4318,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						942,
						47,
						18
					],
					"text": "style",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-443",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4352,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-444",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4352,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/style"
				}
			},
			{
				"box": {
					"id": "obj-445",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4352,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-446",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4318,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						315,
						942,
						193,
						18
					],
					"text": "any",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-447",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4318,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						960,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "whose manner a trained network answers in (any, or a style the model was trained on, as its card lists them)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"any",
						",",
						"jsb-chorales",
						",",
						"open-hymnal",
						",",
						"openewld",
						",",
						"openewld-uspd",
						",",
						"openscore-lieder"
					]
				}
			},
			{
				"box": {
					"id": "obj-448",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4318,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-449",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4318,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/style"
				}
			},
			{
				"box": {
					"id": "obj-450",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4318,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-451",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4318,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-452",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4386,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						986,
						61,
						18
					],
					"text": "library",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-453",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4420,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-454",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4420,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/library"
				}
			},
			{
				"box": {
					"id": "obj-455",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4420,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-456",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4386,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						329,
						986,
						179,
						18
					],
					"text": "0.5",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-457",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4386,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						1005,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: only what you played tonight (0), half and half, only the library (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-458",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4386,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/library/norm"
				}
			},
			{
				"box": {
					"id": "obj-459",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4386,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-460",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4454,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-461",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4454,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/library/norm"
				}
			},
			{
				"box": {
					"id": "obj-462",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4454,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-463",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4488,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						1030,
						47,
						18
					],
					"text": "blend",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-464",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4522,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-465",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4522,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/blend"
				}
			},
			{
				"box": {
					"id": "obj-466",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4522,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-467",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4488,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						315,
						1030,
						193,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-468",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4488,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						1049,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: a network alone (0), a network that proposes and units that answer, units alone (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-469",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4488,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/blend/norm"
				}
			},
			{
				"box": {
					"id": "obj-470",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4488,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-471",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4556,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-472",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4556,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/blend/norm"
				}
			},
			{
				"box": {
					"id": "obj-473",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4556,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-474",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4590,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						1074,
						103,
						18
					],
					"text": "reuse (times)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-475",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4624,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-476",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4624,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/reuse"
				}
			},
			{
				"box": {
					"id": "obj-477",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4624,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-478",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4590,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						371,
						1074,
						137,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-479",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4590,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						1093,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: most times one bar may come in one answer (1..8 times)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-480",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4590,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/reuse/norm"
				}
			},
			{
				"box": {
					"id": "obj-481",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4590,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-482",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4658,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-483",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4658,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/reuse/norm"
				}
			},
			{
				"box": {
					"id": "obj-484",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4658,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-485",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4692,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						810,
						40,
						18
					],
					"text": "unit",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-486",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4726,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-487",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4726,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/unit"
				}
			},
			{
				"box": {
					"id": "obj-488",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4726,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-489",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4692,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						560,
						810,
						200,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-490",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4692,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						828,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "units: how many bars in a row are taken from where one is found, if there is room (1, 2, 4)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"1",
						",",
						"2",
						",",
						"4"
					]
				}
			},
			{
				"box": {
					"id": "obj-491",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4692,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-492",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4692,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/unit"
				}
			},
			{
				"box": {
					"id": "obj-493",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4692,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-494",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4692,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-495",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4760,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						854,
						47,
						18
					],
					"text": "reply",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-496",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4794,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-497",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4794,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/reply"
				}
			},
			{
				"box": {
					"id": "obj-498",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4794,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-499",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4760,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						567,
						854,
						193,
						18
					],
					"text": "harmonise",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-500",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4760,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						872,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "deepbach: your melody again with three voices more, those three alone to play along with, or a new phrase in four voices (harmonise, accompany, continue)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"harmonise",
						",",
						"accompany",
						",",
						"continue"
					]
				}
			},
			{
				"box": {
					"id": "obj-501",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4760,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-502",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4760,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/reply"
				}
			},
			{
				"box": {
					"id": "obj-503",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4760,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-504",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4760,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-505",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4828,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						898,
						47,
						18
					],
					"text": "voice",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-506",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4862,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-507",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4862,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/voice"
				}
			},
			{
				"box": {
					"id": "obj-508",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4862,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-509",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4828,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						567,
						898,
						193,
						18
					],
					"text": "soprano",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-510",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4828,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						916,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "deepbach: which of the four voices you play (soprano, alto, tenor, bass)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"soprano",
						",",
						"alto",
						",",
						"tenor",
						",",
						"bass"
					]
				}
			},
			{
				"box": {
					"id": "obj-511",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4828,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-512",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4828,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/voice"
				}
			},
			{
				"box": {
					"id": "obj-513",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4828,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-514",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4828,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-515",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4896,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						942,
						117,
						18
					],
					"text": "no-copy (notes)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-516",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4930,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-517",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4930,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/no-copy"
				}
			},
			{
				"box": {
					"id": "obj-518",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4930,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-519",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4896,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						637,
						942,
						123,
						18
					],
					"text": "0",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-520",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4896,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						961,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "fewest notes in a row that count as copied; 0 lets it quote (0..32 notes)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-521",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4896,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/no-copy/norm"
				}
			},
			{
				"box": {
					"id": "obj-522",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4896,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-523",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4964,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-524",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4964,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/no-copy/norm"
				}
			},
			{
				"box": {
					"id": "obj-525",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4964,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-526",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4998,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						986,
						40,
						18
					],
					"text": "turn",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-527",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5032,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-528",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5032,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/turn"
				}
			},
			{
				"box": {
					"id": "obj-529",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5032,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-530",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4998,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						560,
						986,
						200,
						18
					],
					"text": "gap",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-531",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4998,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						1004,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "who plays when: after a gap, in turns of so many bars, or on a cue (gap, bars:1..16 or cue)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"gap",
						",",
						"bars:1",
						",",
						"bars:2",
						",",
						"bars:4",
						",",
						"bars:8",
						",",
						"cue"
					]
				}
			},
			{
				"box": {
					"id": "obj-532",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4998,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-533",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4998,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/turn"
				}
			},
			{
				"box": {
					"id": "obj-534",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4998,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-535",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4998,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-536",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5066,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						1030,
						68,
						18
					],
					"text": "gap (ms)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-537",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5100,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-538",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5100,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/gap"
				}
			},
			{
				"box": {
					"id": "obj-539",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5100,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-540",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5066,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						588,
						1030,
						172,
						18
					],
					"text": "250",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-541",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5066,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						1049,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "the shortest silence that ends a phrase; a slow phrase gets longer ones (100..3000 ms)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-542",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5066,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/gap/norm"
				}
			},
			{
				"box": {
					"id": "obj-543",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5066,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-544",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5134,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-545",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5134,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/gap/norm"
				}
			},
			{
				"box": {
					"id": "obj-546",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5134,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-547",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5168,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						1074,
						89,
						18
					],
					"text": "tempo (bpm)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-548",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5202,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-549",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5202,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo"
				}
			},
			{
				"box": {
					"id": "obj-550",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5202,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-551",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5168,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						609,
						1074,
						151,
						18
					],
					"text": "auto",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-552",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5168,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						1093,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "follow the player, the clock and the tap, or hold this tempo (auto or 30..300 bpm)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-553",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5168,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/tempo/norm"
				}
			},
			{
				"box": {
					"id": "obj-554",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5168,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-555",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5236,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-556",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5236,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/norm"
				}
			},
			{
				"box": {
					"id": "obj-557",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5236,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-558",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5270,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						810,
						47,
						18
					],
					"text": "meter",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-559",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5304,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-560",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5304,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/meter"
				}
			},
			{
				"box": {
					"id": "obj-561",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5304,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-562",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5270,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						819,
						810,
						193,
						18
					],
					"text": "4/4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-563",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5270,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						828,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "how bars are counted (a meter such as 4/4 or 6/8)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"2/4",
						",",
						"3/4",
						",",
						"4/4",
						",",
						"5/4",
						",",
						"6/8",
						",",
						"7/8",
						",",
						"12/8"
					]
				}
			},
			{
				"box": {
					"id": "obj-564",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5270,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-565",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5270,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/meter"
				}
			},
			{
				"box": {
					"id": "obj-566",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5270,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-567",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5270,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-568",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5338,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						854,
						117,
						18
					],
					"text": "velocity-follow",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-569",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5372,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-570",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5372,
						240,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/velocity-follow"
				}
			},
			{
				"box": {
					"id": "obj-571",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5372,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-572",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5338,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						889,
						854,
						123,
						18
					],
					"text": "0.7",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-573",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5338,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						873,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "how much the answer is as loud as the player (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-574",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5338,
						289,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/velocity-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-575",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5338,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-576",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5406,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-577",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5406,
						275,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/velocity-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-578",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5406,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-579",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5440,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						898,
						96,
						18
					],
					"text": "swing-follow",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-580",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5474,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-581",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5474,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/swing-follow"
				}
			},
			{
				"box": {
					"id": "obj-582",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5474,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-583",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5440,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						868,
						898,
						144,
						18
					],
					"text": "0.7",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-584",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5440,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						917,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "how much the answer wears the player\u0027s timing (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-585",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5440,
						268,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/swing-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-586",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5440,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-587",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5508,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-588",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5508,
						254,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/swing-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-589",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5508,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-590",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5542,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						942,
						68,
						18
					],
					"text": "barge-in",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-591",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5576,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-592",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5576,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/barge-in"
				}
			},
			{
				"box": {
					"id": "obj-593",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5576,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-594",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5542,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						840,
						942,
						172,
						18
					],
					"text": "yield",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-595",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5542,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						960,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "what the answer does when the player comes in: stop at once, or go on (yield, duet)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"yield",
						",",
						"duet"
					]
				}
			},
			{
				"box": {
					"id": "obj-596",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5542,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-597",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5542,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/barge-in"
				}
			},
			{
				"box": {
					"id": "obj-598",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5542,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-599",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5542,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-600",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5610,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						986,
						110,
						18
					],
					"text": "shadow (steps)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-601",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5644,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-602",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5644,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/shadow"
				}
			},
			{
				"box": {
					"id": "obj-603",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5644,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-604",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5610,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						882,
						986,
						130,
						18
					],
					"text": "0",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-605",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5610,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						1005,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "a voice so many scale steps above (or below) the player, at once; 2 is a third, 0 is off (-14..14 steps)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-606",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5610,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/shadow/norm"
				}
			},
			{
				"box": {
					"id": "obj-607",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5610,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-608",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5678,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-609",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5678,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/shadow/norm"
				}
			},
			{
				"box": {
					"id": "obj-610",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5678,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-611",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5712,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						1030,
						75,
						18
					],
					"text": "shadow-by",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-612",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5746,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-613",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5746,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/shadow-by"
				}
			},
			{
				"box": {
					"id": "obj-614",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5746,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-615",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5712,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						847,
						1030,
						165,
						18
					],
					"text": "scale",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-616",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5712,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						1048,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "how the shadow finds its notes: always as many steps away, or above or below you as a chorale would have it (scale, bach)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"scale",
						",",
						"bach"
					]
				}
			},
			{
				"box": {
					"id": "obj-617",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5712,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-618",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5712,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/shadow-by"
				}
			},
			{
				"box": {
					"id": "obj-619",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5712,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-620",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5712,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-621",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5780,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						1074,
						61,
						18
					],
					"text": "redo-by",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-622",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5814,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-623",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5814,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/redo-by"
				}
			},
			{
				"box": {
					"id": "obj-624",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5814,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-625",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5780,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						833,
						1074,
						179,
						18
					],
					"text": "auto",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-626",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5780,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						1092,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "who redoes what is on the sketchpad: the like of who answers, or one of these, with the models that ship (auto, deepbach, orderless, anticipation, markov)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"auto",
						",",
						"deepbach",
						",",
						"orderless",
						",",
						"anticipation",
						",",
						"markov"
					]
				}
			},
			{
				"box": {
					"id": "obj-627",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5780,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-628",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5780,
						198,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/redo-by"
				}
			},
			{
				"box": {
					"id": "obj-629",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5780,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-630",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5780,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-631",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5848,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						810,
						33,
						18
					],
					"text": "cue",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-632",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5882,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-633",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5882,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/cue"
				}
			},
			{
				"box": {
					"id": "obj-634",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5882,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-635",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5848,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1057,
						810,
						207,
						18
					],
					"text": "cc:67",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-636",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5848,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						828,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "what ends a phrase when the turn is by cue (cc:0..127 or key:pitch)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"cc:67",
						",",
						"cc:66",
						",",
						"key:C1",
						",",
						"key:A0"
					]
				}
			},
			{
				"box": {
					"id": "obj-637",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5848,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-638",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5848,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/cue"
				}
			},
			{
				"box": {
					"id": "obj-639",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5848,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-640",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5848,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-641",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5916,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						854,
						68,
						18
					],
					"text": "takeover",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-642",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						5950,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-643",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						5950,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/takeover"
				}
			},
			{
				"box": {
					"id": "obj-644",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						5950,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-645",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						5916,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1092,
						854,
						172,
						18
					],
					"text": "pickup",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-646",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						5916,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						872,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "how a fader that is learned takes its knob over: when it passes where the knob stands, at once, or by closing in (pickup, jump, scale)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"pickup",
						",",
						"jump",
						",",
						"scale"
					]
				}
			},
			{
				"box": {
					"id": "obj-647",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						5916,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-648",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						5916,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/takeover"
				}
			},
			{
				"box": {
					"id": "obj-649",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						5916,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-650",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						5916,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-651",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						5984,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						898,
						47,
						18
					],
					"text": "click",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-652",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						6018,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-653",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						6018,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/click"
				}
			},
			{
				"box": {
					"id": "obj-654",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						6018,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-655",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						5984,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						917,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "a metronome on its own channel (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-656",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						5984,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/click"
				}
			},
			{
				"box": {
					"id": "obj-657",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						5984,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-658",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						6052,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						942,
						75,
						18
					],
					"text": "clock-out",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-659",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						6086,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-660",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						6086,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/clock-out"
				}
			},
			{
				"box": {
					"id": "obj-661",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						6086,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-662",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						6052,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						961,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "send MIDI clock to the outputs (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-663",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						6052,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/clock-out"
				}
			},
			{
				"box": {
					"id": "obj-664",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						6052,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-665",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						6120,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						986,
						40,
						18
					],
					"text": "mute",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-666",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						6154,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-667",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						6154,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/mute"
				}
			},
			{
				"box": {
					"id": "obj-668",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						6154,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-669",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						6120,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						1005,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "listen, learn, and say nothing (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-670",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						6120,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/mute"
				}
			},
			{
				"box": {
					"id": "obj-671",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						6120,
						93,
						22
					],
					"text": "s dm_packet"
				}
			}
		],
		"lines": [
			{
				"patchline": {
					"source": [
						"obj-3",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-5",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-6",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-7",
						0
					],
					"destination": [
						"obj-8",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-9",
						0
					],
					"destination": [
						"obj-10",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-10",
						0
					],
					"destination": [
						"obj-11",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						0
					],
					"destination": [
						"obj-12",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-12",
						0
					],
					"destination": [
						"obj-13",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-14",
						0
					],
					"destination": [
						"obj-15",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
						0
					],
					"destination": [
						"obj-16",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-17",
						0
					],
					"destination": [
						"obj-18",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-18",
						0
					],
					"destination": [
						"obj-19",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-19",
						0
					],
					"destination": [
						"obj-20",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-18",
						1
					],
					"destination": [
						"obj-21",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-20",
						0
					],
					"destination": [
						"obj-22",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-21",
						0
					],
					"destination": [
						"obj-22",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						0
					],
					"destination": [
						"obj-24",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-24",
						0
					],
					"destination": [
						"obj-25",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-25",
						0
					],
					"destination": [
						"obj-26",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						1
					],
					"destination": [
						"obj-24",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						2
					],
					"destination": [
						"obj-24",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						0
					],
					"destination": [
						"obj-28",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-28",
						0
					],
					"destination": [
						"obj-29",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-29",
						0
					],
					"destination": [
						"obj-30",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						1
					],
					"destination": [
						"obj-28",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						2
					],
					"destination": [
						"obj-28",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-79",
						0
					],
					"destination": [
						"obj-80",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-80",
						0
					],
					"destination": [
						"obj-81",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-81",
						0
					],
					"destination": [
						"obj-45",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-82",
						0
					],
					"destination": [
						"obj-83",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-83",
						0
					],
					"destination": [
						"obj-84",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-84",
						0
					],
					"destination": [
						"obj-54",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-85",
						0
					],
					"destination": [
						"obj-86",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-86",
						0
					],
					"destination": [
						"obj-87",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-87",
						0
					],
					"destination": [
						"obj-57",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-88",
						0
					],
					"destination": [
						"obj-89",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-89",
						0
					],
					"destination": [
						"obj-90",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-90",
						0
					],
					"destination": [
						"obj-60",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-91",
						0
					],
					"destination": [
						"obj-92",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-92",
						0
					],
					"destination": [
						"obj-93",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-93",
						0
					],
					"destination": [
						"obj-69",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-94",
						0
					],
					"destination": [
						"obj-95",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-95",
						0
					],
					"destination": [
						"obj-96",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-96",
						0
					],
					"destination": [
						"obj-66",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-97",
						0
					],
					"destination": [
						"obj-98",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-98",
						0
					],
					"destination": [
						"obj-99",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-99",
						0
					],
					"destination": [
						"obj-78",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-100",
						0
					],
					"destination": [
						"obj-101",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-101",
						0
					],
					"destination": [
						"obj-102",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-102",
						0
					],
					"destination": [
						"obj-36",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-103",
						0
					],
					"destination": [
						"obj-104",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-104",
						0
					],
					"destination": [
						"obj-105",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-105",
						0
					],
					"destination": [
						"obj-106",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-106",
						0
					],
					"destination": [
						"obj-42",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-107",
						0
					],
					"destination": [
						"obj-108",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-108",
						0
					],
					"destination": [
						"obj-109",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-109",
						0
					],
					"destination": [
						"obj-110",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-110",
						0
					],
					"destination": [
						"obj-63",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-111",
						0
					],
					"destination": [
						"obj-112",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-112",
						0
					],
					"destination": [
						"obj-113",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-113",
						0
					],
					"destination": [
						"obj-114",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-113",
						1
					],
					"destination": [
						"obj-114",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-114",
						0
					],
					"destination": [
						"obj-39",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-115",
						0
					],
					"destination": [
						"obj-116",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-116",
						0
					],
					"destination": [
						"obj-117",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-117",
						0
					],
					"destination": [
						"obj-118",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-118",
						0
					],
					"destination": [
						"obj-119",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-119",
						0
					],
					"destination": [
						"obj-48",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-119",
						0
					],
					"destination": [
						"obj-51",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-117",
						1
					],
					"destination": [
						"obj-120",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						0
					],
					"destination": [
						"obj-121",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						2
					],
					"destination": [
						"obj-121",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						1
					],
					"destination": [
						"obj-121",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						3
					],
					"destination": [
						"obj-122",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-121",
						0
					],
					"destination": [
						"obj-48",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-122",
						0
					],
					"destination": [
						"obj-51",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-123",
						0
					],
					"destination": [
						"obj-124",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-124",
						0
					],
					"destination": [
						"obj-125",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-125",
						0
					],
					"destination": [
						"obj-126",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-126",
						0
					],
					"destination": [
						"obj-72",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-127",
						0
					],
					"destination": [
						"obj-128",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-128",
						0
					],
					"destination": [
						"obj-129",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-129",
						0
					],
					"destination": [
						"obj-130",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-130",
						0
					],
					"destination": [
						"obj-75",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-131",
						0
					],
					"destination": [
						"obj-132",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-132",
						0
					],
					"destination": [
						"obj-133",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-133",
						0
					],
					"destination": [
						"obj-134",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-133",
						1
					],
					"destination": [
						"obj-134",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-134",
						0
					],
					"destination": [
						"obj-66",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						0
					],
					"destination": [
						"obj-136",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-136",
						0
					],
					"destination": [
						"obj-137",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-137",
						0
					],
					"destination": [
						"obj-138",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-138",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-139",
						0
					],
					"destination": [
						"obj-140",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-140",
						0
					],
					"destination": [
						"obj-141",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-141",
						0
					],
					"destination": [
						"obj-142",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-142",
						0
					],
					"destination": [
						"obj-143",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-144",
						0
					],
					"destination": [
						"obj-145",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-145",
						0
					],
					"destination": [
						"obj-146",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-146",
						0
					],
					"destination": [
						"obj-147",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-147",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-146",
						1
					],
					"destination": [
						"obj-148",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						0
					],
					"destination": [
						"obj-149",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-149",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						1
					],
					"destination": [
						"obj-150",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-150",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						2
					],
					"destination": [
						"obj-151",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-151",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						3
					],
					"destination": [
						"obj-152",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-152",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						4
					],
					"destination": [
						"obj-153",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-153",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-155",
						0
					],
					"destination": [
						"obj-156",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-156",
						0
					],
					"destination": [
						"obj-157",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-157",
						0
					],
					"destination": [
						"obj-158",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-160",
						0
					],
					"destination": [
						"obj-161",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-161",
						0
					],
					"destination": [
						"obj-162",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-162",
						0
					],
					"destination": [
						"obj-163",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-167",
						0
					],
					"destination": [
						"obj-168",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-168",
						0
					],
					"destination": [
						"obj-169",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-169",
						0
					],
					"destination": [
						"obj-166",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-170",
						0
					],
					"destination": [
						"obj-171",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-171",
						0
					],
					"destination": [
						"obj-172",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-172",
						0
					],
					"destination": [
						"obj-166",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-173",
						0
					],
					"destination": [
						"obj-174",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-174",
						0
					],
					"destination": [
						"obj-175",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-175",
						0
					],
					"destination": [
						"obj-166",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-179",
						0
					],
					"destination": [
						"obj-180",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-180",
						0
					],
					"destination": [
						"obj-181",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-181",
						0
					],
					"destination": [
						"obj-178",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-182",
						0
					],
					"destination": [
						"obj-183",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-183",
						0
					],
					"destination": [
						"obj-184",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-184",
						0
					],
					"destination": [
						"obj-178",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-185",
						0
					],
					"destination": [
						"obj-186",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-186",
						0
					],
					"destination": [
						"obj-187",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-187",
						0
					],
					"destination": [
						"obj-178",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-188",
						0
					],
					"destination": [
						"obj-189",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-189",
						0
					],
					"destination": [
						"obj-190",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-191",
						0
					],
					"destination": [
						"obj-192",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-192",
						0
					],
					"destination": [
						"obj-193",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-194",
						0
					],
					"destination": [
						"obj-195",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-195",
						0
					],
					"destination": [
						"obj-196",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-197",
						0
					],
					"destination": [
						"obj-198",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-198",
						0
					],
					"destination": [
						"obj-199",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-200",
						0
					],
					"destination": [
						"obj-202",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-202",
						0
					],
					"destination": [
						"obj-203",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-204",
						0
					],
					"destination": [
						"obj-205",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-205",
						0
					],
					"destination": [
						"obj-206",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-206",
						0
					],
					"destination": [
						"obj-200",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-207",
						0
					],
					"destination": [
						"obj-208",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-208",
						0
					],
					"destination": [
						"obj-209",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-210",
						0
					],
					"destination": [
						"obj-211",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-211",
						0
					],
					"destination": [
						"obj-212",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-213",
						0
					],
					"destination": [
						"obj-214",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-214",
						0
					],
					"destination": [
						"obj-215",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-216",
						0
					],
					"destination": [
						"obj-218",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-218",
						0
					],
					"destination": [
						"obj-219",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-220",
						0
					],
					"destination": [
						"obj-221",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-221",
						0
					],
					"destination": [
						"obj-222",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-222",
						0
					],
					"destination": [
						"obj-216",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-223",
						0
					],
					"destination": [
						"obj-224",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-224",
						0
					],
					"destination": [
						"obj-225",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-226",
						0
					],
					"destination": [
						"obj-227",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-227",
						0
					],
					"destination": [
						"obj-228",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-229",
						0
					],
					"destination": [
						"obj-230",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-230",
						0
					],
					"destination": [
						"obj-231",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-232",
						0
					],
					"destination": [
						"obj-233",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-233",
						0
					],
					"destination": [
						"obj-234",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-235",
						0
					],
					"destination": [
						"obj-236",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-236",
						0
					],
					"destination": [
						"obj-237",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-238",
						0
					],
					"destination": [
						"obj-239",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-239",
						0
					],
					"destination": [
						"obj-240",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-241",
						0
					],
					"destination": [
						"obj-242",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-242",
						0
					],
					"destination": [
						"obj-243",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-244",
						0
					],
					"destination": [
						"obj-246",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-246",
						0
					],
					"destination": [
						"obj-247",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-248",
						0
					],
					"destination": [
						"obj-249",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-249",
						0
					],
					"destination": [
						"obj-250",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-250",
						0
					],
					"destination": [
						"obj-244",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-251",
						0
					],
					"destination": [
						"obj-252",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-252",
						0
					],
					"destination": [
						"obj-253",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-254",
						0
					],
					"destination": [
						"obj-255",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-255",
						0
					],
					"destination": [
						"obj-256",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-257",
						0
					],
					"destination": [
						"obj-258",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-258",
						0
					],
					"destination": [
						"obj-259",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-260",
						0
					],
					"destination": [
						"obj-261",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-261",
						0
					],
					"destination": [
						"obj-262",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-263",
						0
					],
					"destination": [
						"obj-264",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-264",
						0
					],
					"destination": [
						"obj-265",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-266",
						0
					],
					"destination": [
						"obj-267",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-267",
						0
					],
					"destination": [
						"obj-268",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-269",
						0
					],
					"destination": [
						"obj-271",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-271",
						0
					],
					"destination": [
						"obj-272",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-273",
						0
					],
					"destination": [
						"obj-274",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-274",
						0
					],
					"destination": [
						"obj-275",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-275",
						0
					],
					"destination": [
						"obj-269",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-276",
						0
					],
					"destination": [
						"obj-277",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-277",
						0
					],
					"destination": [
						"obj-278",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-280",
						0
					],
					"destination": [
						"obj-281",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-281",
						0
					],
					"destination": [
						"obj-282",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-282",
						0
					],
					"destination": [
						"obj-283",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-283",
						0
					],
					"destination": [
						"obj-284",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-286",
						0
					],
					"destination": [
						"obj-287",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-287",
						0
					],
					"destination": [
						"obj-288",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-288",
						0
					],
					"destination": [
						"obj-289",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-289",
						0
					],
					"destination": [
						"obj-290",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-292",
						0
					],
					"destination": [
						"obj-293",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-293",
						0
					],
					"destination": [
						"obj-294",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-294",
						0
					],
					"destination": [
						"obj-295",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-295",
						0
					],
					"destination": [
						"obj-296",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-298",
						0
					],
					"destination": [
						"obj-299",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-299",
						0
					],
					"destination": [
						"obj-300",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-300",
						0
					],
					"destination": [
						"obj-301",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-301",
						0
					],
					"destination": [
						"obj-302",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-304",
						0
					],
					"destination": [
						"obj-305",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-305",
						0
					],
					"destination": [
						"obj-306",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-306",
						0
					],
					"destination": [
						"obj-307",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-307",
						0
					],
					"destination": [
						"obj-308",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-310",
						0
					],
					"destination": [
						"obj-311",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-311",
						0
					],
					"destination": [
						"obj-312",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-312",
						0
					],
					"destination": [
						"obj-313",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-313",
						0
					],
					"destination": [
						"obj-314",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-316",
						0
					],
					"destination": [
						"obj-317",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-317",
						0
					],
					"destination": [
						"obj-318",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-318",
						0
					],
					"destination": [
						"obj-319",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-319",
						0
					],
					"destination": [
						"obj-320",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-322",
						0
					],
					"destination": [
						"obj-323",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-323",
						0
					],
					"destination": [
						"obj-324",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-324",
						0
					],
					"destination": [
						"obj-325",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-325",
						0
					],
					"destination": [
						"obj-326",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-328",
						0
					],
					"destination": [
						"obj-329",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-329",
						0
					],
					"destination": [
						"obj-330",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-330",
						0
					],
					"destination": [
						"obj-331",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-331",
						0
					],
					"destination": [
						"obj-332",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-334",
						0
					],
					"destination": [
						"obj-335",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-335",
						0
					],
					"destination": [
						"obj-336",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-336",
						0
					],
					"destination": [
						"obj-337",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-337",
						0
					],
					"destination": [
						"obj-338",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-340",
						0
					],
					"destination": [
						"obj-341",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-341",
						0
					],
					"destination": [
						"obj-342",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-342",
						0
					],
					"destination": [
						"obj-343",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-344",
						1
					],
					"destination": [
						"obj-345",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-345",
						0
					],
					"destination": [
						"obj-346",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-346",
						0
					],
					"destination": [
						"obj-347",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-341",
						0
					],
					"destination": [
						"obj-348",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-348",
						0
					],
					"destination": [
						"obj-344",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-350",
						0
					],
					"destination": [
						"obj-351",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-351",
						0
					],
					"destination": [
						"obj-352",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-353",
						0
					],
					"destination": [
						"obj-354",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-354",
						0
					],
					"destination": [
						"obj-355",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-352",
						0
					],
					"destination": [
						"obj-353",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-357",
						0
					],
					"destination": [
						"obj-358",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-358",
						0
					],
					"destination": [
						"obj-359",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-359",
						0
					],
					"destination": [
						"obj-360",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-361",
						1
					],
					"destination": [
						"obj-362",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-362",
						0
					],
					"destination": [
						"obj-363",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-363",
						0
					],
					"destination": [
						"obj-364",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-358",
						0
					],
					"destination": [
						"obj-365",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-365",
						0
					],
					"destination": [
						"obj-361",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-367",
						0
					],
					"destination": [
						"obj-368",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-368",
						0
					],
					"destination": [
						"obj-369",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-369",
						0
					],
					"destination": [
						"obj-370",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-371",
						0
					],
					"destination": [
						"obj-372",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-372",
						0
					],
					"destination": [
						"obj-373",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-374",
						0
					],
					"destination": [
						"obj-375",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-375",
						0
					],
					"destination": [
						"obj-376",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-376",
						0
					],
					"destination": [
						"obj-371",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-378",
						0
					],
					"destination": [
						"obj-379",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-379",
						0
					],
					"destination": [
						"obj-380",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-380",
						0
					],
					"destination": [
						"obj-381",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-382",
						0
					],
					"destination": [
						"obj-383",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-383",
						0
					],
					"destination": [
						"obj-384",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-385",
						0
					],
					"destination": [
						"obj-386",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-386",
						0
					],
					"destination": [
						"obj-387",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-387",
						0
					],
					"destination": [
						"obj-382",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-389",
						0
					],
					"destination": [
						"obj-390",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-390",
						0
					],
					"destination": [
						"obj-391",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-391",
						0
					],
					"destination": [
						"obj-392",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-393",
						0
					],
					"destination": [
						"obj-394",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-394",
						0
					],
					"destination": [
						"obj-395",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-396",
						0
					],
					"destination": [
						"obj-397",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-397",
						0
					],
					"destination": [
						"obj-398",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-398",
						0
					],
					"destination": [
						"obj-393",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-400",
						0
					],
					"destination": [
						"obj-401",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-401",
						0
					],
					"destination": [
						"obj-402",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-402",
						0
					],
					"destination": [
						"obj-403",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-404",
						0
					],
					"destination": [
						"obj-405",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-405",
						0
					],
					"destination": [
						"obj-406",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-407",
						0
					],
					"destination": [
						"obj-408",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-408",
						0
					],
					"destination": [
						"obj-409",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-409",
						0
					],
					"destination": [
						"obj-404",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-411",
						0
					],
					"destination": [
						"obj-412",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-412",
						0
					],
					"destination": [
						"obj-413",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-413",
						0
					],
					"destination": [
						"obj-414",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-415",
						1
					],
					"destination": [
						"obj-416",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-416",
						0
					],
					"destination": [
						"obj-417",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-417",
						0
					],
					"destination": [
						"obj-418",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-412",
						0
					],
					"destination": [
						"obj-419",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-419",
						0
					],
					"destination": [
						"obj-415",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-421",
						0
					],
					"destination": [
						"obj-422",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-422",
						0
					],
					"destination": [
						"obj-423",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-423",
						0
					],
					"destination": [
						"obj-424",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-425",
						0
					],
					"destination": [
						"obj-426",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-426",
						0
					],
					"destination": [
						"obj-427",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-428",
						0
					],
					"destination": [
						"obj-429",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-429",
						0
					],
					"destination": [
						"obj-430",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-430",
						0
					],
					"destination": [
						"obj-425",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-432",
						0
					],
					"destination": [
						"obj-433",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-433",
						0
					],
					"destination": [
						"obj-434",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-434",
						0
					],
					"destination": [
						"obj-435",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-436",
						0
					],
					"destination": [
						"obj-437",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-437",
						0
					],
					"destination": [
						"obj-438",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-439",
						0
					],
					"destination": [
						"obj-440",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-440",
						0
					],
					"destination": [
						"obj-441",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-441",
						0
					],
					"destination": [
						"obj-436",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-443",
						0
					],
					"destination": [
						"obj-444",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-444",
						0
					],
					"destination": [
						"obj-445",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-445",
						0
					],
					"destination": [
						"obj-446",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-447",
						1
					],
					"destination": [
						"obj-448",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-448",
						0
					],
					"destination": [
						"obj-449",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-449",
						0
					],
					"destination": [
						"obj-450",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-444",
						0
					],
					"destination": [
						"obj-451",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-451",
						0
					],
					"destination": [
						"obj-447",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-453",
						0
					],
					"destination": [
						"obj-454",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-454",
						0
					],
					"destination": [
						"obj-455",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-455",
						0
					],
					"destination": [
						"obj-456",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-457",
						0
					],
					"destination": [
						"obj-458",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-458",
						0
					],
					"destination": [
						"obj-459",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-460",
						0
					],
					"destination": [
						"obj-461",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-461",
						0
					],
					"destination": [
						"obj-462",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-462",
						0
					],
					"destination": [
						"obj-457",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-464",
						0
					],
					"destination": [
						"obj-465",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-465",
						0
					],
					"destination": [
						"obj-466",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-466",
						0
					],
					"destination": [
						"obj-467",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-468",
						0
					],
					"destination": [
						"obj-469",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-469",
						0
					],
					"destination": [
						"obj-470",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-471",
						0
					],
					"destination": [
						"obj-472",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-472",
						0
					],
					"destination": [
						"obj-473",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-473",
						0
					],
					"destination": [
						"obj-468",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-475",
						0
					],
					"destination": [
						"obj-476",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-476",
						0
					],
					"destination": [
						"obj-477",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-477",
						0
					],
					"destination": [
						"obj-478",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-479",
						0
					],
					"destination": [
						"obj-480",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-480",
						0
					],
					"destination": [
						"obj-481",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-482",
						0
					],
					"destination": [
						"obj-483",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-483",
						0
					],
					"destination": [
						"obj-484",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-484",
						0
					],
					"destination": [
						"obj-479",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-486",
						0
					],
					"destination": [
						"obj-487",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-487",
						0
					],
					"destination": [
						"obj-488",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-488",
						0
					],
					"destination": [
						"obj-489",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-490",
						1
					],
					"destination": [
						"obj-491",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-491",
						0
					],
					"destination": [
						"obj-492",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-492",
						0
					],
					"destination": [
						"obj-493",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-487",
						0
					],
					"destination": [
						"obj-494",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-494",
						0
					],
					"destination": [
						"obj-490",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-496",
						0
					],
					"destination": [
						"obj-497",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-497",
						0
					],
					"destination": [
						"obj-498",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-498",
						0
					],
					"destination": [
						"obj-499",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-500",
						1
					],
					"destination": [
						"obj-501",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-501",
						0
					],
					"destination": [
						"obj-502",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-502",
						0
					],
					"destination": [
						"obj-503",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-497",
						0
					],
					"destination": [
						"obj-504",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-504",
						0
					],
					"destination": [
						"obj-500",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-506",
						0
					],
					"destination": [
						"obj-507",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-507",
						0
					],
					"destination": [
						"obj-508",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-508",
						0
					],
					"destination": [
						"obj-509",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-510",
						1
					],
					"destination": [
						"obj-511",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-511",
						0
					],
					"destination": [
						"obj-512",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-512",
						0
					],
					"destination": [
						"obj-513",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-507",
						0
					],
					"destination": [
						"obj-514",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-514",
						0
					],
					"destination": [
						"obj-510",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-516",
						0
					],
					"destination": [
						"obj-517",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-517",
						0
					],
					"destination": [
						"obj-518",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-518",
						0
					],
					"destination": [
						"obj-519",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-520",
						0
					],
					"destination": [
						"obj-521",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-521",
						0
					],
					"destination": [
						"obj-522",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-523",
						0
					],
					"destination": [
						"obj-524",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-524",
						0
					],
					"destination": [
						"obj-525",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-525",
						0
					],
					"destination": [
						"obj-520",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-527",
						0
					],
					"destination": [
						"obj-528",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-528",
						0
					],
					"destination": [
						"obj-529",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-529",
						0
					],
					"destination": [
						"obj-530",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-531",
						1
					],
					"destination": [
						"obj-532",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-532",
						0
					],
					"destination": [
						"obj-533",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-533",
						0
					],
					"destination": [
						"obj-534",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-528",
						0
					],
					"destination": [
						"obj-535",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-535",
						0
					],
					"destination": [
						"obj-531",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-537",
						0
					],
					"destination": [
						"obj-538",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-538",
						0
					],
					"destination": [
						"obj-539",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-539",
						0
					],
					"destination": [
						"obj-540",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-541",
						0
					],
					"destination": [
						"obj-542",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-542",
						0
					],
					"destination": [
						"obj-543",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-544",
						0
					],
					"destination": [
						"obj-545",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-545",
						0
					],
					"destination": [
						"obj-546",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-546",
						0
					],
					"destination": [
						"obj-541",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-548",
						0
					],
					"destination": [
						"obj-549",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-549",
						0
					],
					"destination": [
						"obj-550",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-550",
						0
					],
					"destination": [
						"obj-551",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-552",
						0
					],
					"destination": [
						"obj-553",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-553",
						0
					],
					"destination": [
						"obj-554",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-555",
						0
					],
					"destination": [
						"obj-556",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-556",
						0
					],
					"destination": [
						"obj-557",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-557",
						0
					],
					"destination": [
						"obj-552",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-559",
						0
					],
					"destination": [
						"obj-560",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-560",
						0
					],
					"destination": [
						"obj-561",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-561",
						0
					],
					"destination": [
						"obj-562",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-563",
						1
					],
					"destination": [
						"obj-564",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-564",
						0
					],
					"destination": [
						"obj-565",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-565",
						0
					],
					"destination": [
						"obj-566",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-560",
						0
					],
					"destination": [
						"obj-567",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-567",
						0
					],
					"destination": [
						"obj-563",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-569",
						0
					],
					"destination": [
						"obj-570",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-570",
						0
					],
					"destination": [
						"obj-571",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-571",
						0
					],
					"destination": [
						"obj-572",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-573",
						0
					],
					"destination": [
						"obj-574",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-574",
						0
					],
					"destination": [
						"obj-575",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-576",
						0
					],
					"destination": [
						"obj-577",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-577",
						0
					],
					"destination": [
						"obj-578",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-578",
						0
					],
					"destination": [
						"obj-573",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-580",
						0
					],
					"destination": [
						"obj-581",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-581",
						0
					],
					"destination": [
						"obj-582",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-582",
						0
					],
					"destination": [
						"obj-583",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-584",
						0
					],
					"destination": [
						"obj-585",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-585",
						0
					],
					"destination": [
						"obj-586",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-587",
						0
					],
					"destination": [
						"obj-588",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-588",
						0
					],
					"destination": [
						"obj-589",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-589",
						0
					],
					"destination": [
						"obj-584",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-591",
						0
					],
					"destination": [
						"obj-592",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-592",
						0
					],
					"destination": [
						"obj-593",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-593",
						0
					],
					"destination": [
						"obj-594",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-595",
						1
					],
					"destination": [
						"obj-596",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-596",
						0
					],
					"destination": [
						"obj-597",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-597",
						0
					],
					"destination": [
						"obj-598",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-592",
						0
					],
					"destination": [
						"obj-599",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-599",
						0
					],
					"destination": [
						"obj-595",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-601",
						0
					],
					"destination": [
						"obj-602",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-602",
						0
					],
					"destination": [
						"obj-603",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-603",
						0
					],
					"destination": [
						"obj-604",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-605",
						0
					],
					"destination": [
						"obj-606",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-606",
						0
					],
					"destination": [
						"obj-607",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-608",
						0
					],
					"destination": [
						"obj-609",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-609",
						0
					],
					"destination": [
						"obj-610",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-610",
						0
					],
					"destination": [
						"obj-605",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-612",
						0
					],
					"destination": [
						"obj-613",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-613",
						0
					],
					"destination": [
						"obj-614",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-614",
						0
					],
					"destination": [
						"obj-615",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-616",
						1
					],
					"destination": [
						"obj-617",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-617",
						0
					],
					"destination": [
						"obj-618",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-618",
						0
					],
					"destination": [
						"obj-619",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-613",
						0
					],
					"destination": [
						"obj-620",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-620",
						0
					],
					"destination": [
						"obj-616",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-622",
						0
					],
					"destination": [
						"obj-623",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-623",
						0
					],
					"destination": [
						"obj-624",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-624",
						0
					],
					"destination": [
						"obj-625",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-626",
						1
					],
					"destination": [
						"obj-627",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-627",
						0
					],
					"destination": [
						"obj-628",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-628",
						0
					],
					"destination": [
						"obj-629",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-623",
						0
					],
					"destination": [
						"obj-630",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-630",
						0
					],
					"destination": [
						"obj-626",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-632",
						0
					],
					"destination": [
						"obj-633",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-633",
						0
					],
					"destination": [
						"obj-634",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-634",
						0
					],
					"destination": [
						"obj-635",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-636",
						1
					],
					"destination": [
						"obj-637",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-637",
						0
					],
					"destination": [
						"obj-638",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-638",
						0
					],
					"destination": [
						"obj-639",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-633",
						0
					],
					"destination": [
						"obj-640",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-640",
						0
					],
					"destination": [
						"obj-636",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-642",
						0
					],
					"destination": [
						"obj-643",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-643",
						0
					],
					"destination": [
						"obj-644",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-644",
						0
					],
					"destination": [
						"obj-645",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-646",
						1
					],
					"destination": [
						"obj-647",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-647",
						0
					],
					"destination": [
						"obj-648",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-648",
						0
					],
					"destination": [
						"obj-649",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-643",
						0
					],
					"destination": [
						"obj-650",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-650",
						0
					],
					"destination": [
						"obj-646",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-652",
						0
					],
					"destination": [
						"obj-653",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-653",
						0
					],
					"destination": [
						"obj-654",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-655",
						0
					],
					"destination": [
						"obj-656",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-656",
						0
					],
					"destination": [
						"obj-657",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-654",
						0
					],
					"destination": [
						"obj-655",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-659",
						0
					],
					"destination": [
						"obj-660",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-660",
						0
					],
					"destination": [
						"obj-661",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-662",
						0
					],
					"destination": [
						"obj-663",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-663",
						0
					],
					"destination": [
						"obj-664",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-661",
						0
					],
					"destination": [
						"obj-662",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-666",
						0
					],
					"destination": [
						"obj-667",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-667",
						0
					],
					"destination": [
						"obj-668",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-669",
						0
					],
					"destination": [
						"obj-670",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-670",
						0
					],
					"destination": [
						"obj-671",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-668",
						0
					],
					"destination": [
						"obj-669",
						0
					]
				}
			}
		],
		"dependency_cache": [],
		"autosave": 0
	}
}
